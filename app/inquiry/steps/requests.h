#pragma once
// 發查: one signed request for all approved items, recorded before it is sent.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

/// Outcome of one of several; nullopt if it was not begun because an earlier failure ended all.
using Outcome = std::optional<Result<void>>;

/// A request with its encrypted parts: everything that the host gets to see.
struct SignedRequest {
    RequestEntry entry;
    Bytes bytes;
    domain::CardSignature signature;
};

class Requests : Steps {
public:
    explicit Requests(Acting& acting) : Steps(acting) {}

    /// Requests serial numbers for all approved items of the query in one signed request.
    Result<void> request(const QueryId& id, CardSigner& card, const Custody& custody, Host& host, std::stop_token stop);
    /// The same for several queries, each of them once: the card signs each request, all are written in one
    /// transaction, the host is called one by one, then all its answers are written in one transaction. Requests that a
    /// stop or lost connection left unsent are written as not received. One outcome for each, in order.
    std::vector<Outcome> request_each(const std::vector<QueryId>& ids, CardSigner& card, const Custody& custody,
                                      Host& host, const std::stop_token& stop);
    /// The same, stride by stride.
    void request_each(const Strides<QueryId, Outcome>& strides, CardSigner& card, const Custody& custody, Host& host,
                      const std::stop_token& stop);
    /// Writes the host's answers to the request; `how`: the way they arrived. Faults host.answer, query.unsettled (an
    /// item has no answer), the host's refusal if it gave no number.
    Result<void> take_answers(const QueryId& id, const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                              std::string_view how);

private:
    struct Turn;    ///< one of several, in progress
    struct Answer;  ///< the host's plausible answers
    using Going = std::vector<Turn*>;
    using OneStride = Stride<Turn, Outcome>;

    [[nodiscard]] Result<void> may_request(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// Fault rule.R-AU-5 (reason z52) if the trail was restored from a backup after the authorisation was signed, and
    /// JCIC reports a query that is missing here.
    [[nodiscard]] Result<void> not_asked_before_restore(const Turn& turn, const WriteInHand& write_in_hand, Host& host,
                                                        std::stop_token stop);
    Result<SignedRequest> sign_request(const QueryEntry& query, const std::set<domain::Item>& items, CardSigner& card,
                                       const Custody& custody);
    // Stages for several requests. Each returns the turns that continue and reports the others' faults.
    [[nodiscard]] Going allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand);
    [[nodiscard]] Going signed_each(const Going& going, const WriteInHand& write_in_hand, CardSigner& card,
                                    const Custody& custody, Host& host, const std::stop_token& stop);
    [[nodiscard]] OneStride begun(const std::vector<QueryId>& ids, const WriteInHand& write_in_hand, CardSigner& card,
                                  const Custody& custody, Host& host, const std::stop_token& stop);
    /// Ends the turn with this fault; first writes what is in hand.
    void stop_here(Turn& turn, Fault why, const WriteInHand& write_in_hand);
    void ask_each(const Going& going, Host& host, const std::stop_token& stop);
    /// Writes the host's answers to one stride and the requests of the next.
    void write(OneStride& asked, OneStride& next);
    [[nodiscard]] Result<std::vector<domain::Entry>> answered(const QueryEntry& now, Turn& turn);

    [[nodiscard]] Result<std::vector<domain::Entry>> requesting(const QueryEntry& now, const SignedRequest& request);
    [[nodiscard]] Answer answer_to(const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                                   std::string_view how) const;
    [[nodiscard]] std::vector<domain::Entry> entries_of(const QueryEntry& now, const RequestEntry& request,
                                                        Answer& answer);
    [[nodiscard]] std::vector<domain::Entry> entries_of(const QueryEntry& now, const RequestEntry& request,
                                                        const Fault& fault);
    [[nodiscard]] static Result<void> told_of(const Answer& answer);
};

}  // namespace jcic::inquiry
