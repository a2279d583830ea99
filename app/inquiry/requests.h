#pragma once
// 發查: one signed request for all approved items, written before it is sent.

#include "app/inquiry/steps.h"

namespace jcic::inquiry {

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
    /// Writes what the host gave for the request, in answer or as the way back `how` says. Faults host.answer,
    /// query.unsettled (it says nothing of an item), its refusal where it gave no number.
    Result<void> take_answers(const QueryId& id, const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                              std::string_view how);

private:
    [[nodiscard]] Result<void> may_request(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// Fault rule.R-AU-5 (reason z52) where the trail was put back out of a backup since the authorisation was signed,
    /// and JCIC tells of a query that is not here.
    [[nodiscard]] Result<void> not_asked_before_restore(const QueryEntry& query, const std::set<domain::Item>& items,
                                                        Host& host, std::stop_token stop);
    Result<SignedRequest> sign_request(const QueryEntry& query, const std::set<domain::Item>& items, CardSigner& card,
                                       const Custody& custody);
    Result<void> write_request(const QueryId& id, SignedRequest& request);
    Result<void> take_fault(const QueryId& id, const RequestEntry& request, const Fault& fault);
};

}  // namespace jcic::inquiry
