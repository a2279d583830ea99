#pragma once
// 發查: one signed request for all approved items, recorded before it is sent.

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

/// What became of one of several; nullopt where it was not begun, for what ended another ends them all.
using Outcome = std::optional<Result<void>>;

/// A request with what is kept apart: all that the host gets to see.
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
    /// The same for several queries, each of them once: the card signs each request, then all are written in one
    /// transaction, then the host is asked one by one, then all that it said is written in one transaction. What a stop
    /// or the line left unasked is written as not received. One outcome for each, in order.
    std::vector<Outcome> request_each(const std::vector<QueryId>& ids, CardSigner& card, const Custody& custody,
                                      Host& host, const std::stop_token& stop);
    /// The same, stride after stride.
    void request_each(const Strides<QueryId, Outcome>& strides, CardSigner& card, const Custody& custody, Host& host,
                      const std::stop_token& stop);
    /// Writes what the host gave for the request, in answer or as the way back `how` says. Faults host.answer,
    /// query.unsettled (it says nothing of an item), its refusal where it gave no number.
    Result<void> take_answers(const QueryId& id, const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                              std::string_view how);

private:
    struct Turn;    ///< one of several, on its way
    struct Answer;  ///< the host's, as far as it is believed
    using Going = std::vector<Turn*>;
    using OneStride = Stride<Turn, Outcome>;

    [[nodiscard]] Result<void> may_request(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// Fault rule.R-AU-5 (reason z52) where the trail was put back out of a backup since the authorisation was signed,
    /// and JCIC tells of a query that is not here.
    [[nodiscard]] Result<void> not_asked_before_restore(const Turn& turn, const WriteInHand& write_in_hand, Host& host,
                                                        std::stop_token stop);
    Result<SignedRequest> sign_request(const QueryEntry& query, const std::set<domain::Item>& items, CardSigner& card,
                                       const Custody& custody);
    // The way of several. Each gives those that go on; of the others it is told why they do not.
    [[nodiscard]] Going allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand);
    [[nodiscard]] Going signed_each(const Going& going, const WriteInHand& write_in_hand, CardSigner& card,
                                    const Custody& custody, Host& host, const std::stop_token& stop);
    [[nodiscard]] OneStride begun(const std::vector<QueryId>& ids, const WriteInHand& write_in_hand, CardSigner& card,
                                  const Custody& custody, Host& host, const std::stop_token& stop);
    /// Why it does not go on; what is in hand is written first.
    void stop_here(Turn& turn, Fault why, const WriteInHand& write_in_hand);
    void ask_each(const Going& going, Host& host, const std::stop_token& stop);
    /// What the host said of those that it was asked, and what it is asked next.
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
