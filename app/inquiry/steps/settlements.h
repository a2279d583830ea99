#pragma once
// Finds out the outcome of a request without an answer: after a crash, a lost line, a lost answer (R-SE-2).

#include "app/inquiry/steps/requests.h"

namespace jcic::inquiry {

/// So long after a request the host's silence about it means that it never arrived: time enough for a slow host to
/// finish what it was doing.
inline constexpr std::chrono::minutes settling_pause{5};

class Settlements : Steps {
public:
    Settlements(Acting& acting, Requests& requests) : Steps(acting), requests_(requests) {}

    /// Finds out what became of a request whose answer was lost: the same bytes again where the host knows keys,
    /// else, and under a stop (R-LO-6), recovery by subject (R-SE-2). Never a new request. Ends for each item in one
    /// of: serial held; failed (the host refused it); approved again (the host knows of nothing, settling_pause after
    /// the request); expired (the holding time is over, nobody can tell any more). Fault query.unsettled while the host
    /// cannot say.
    Result<void> settle(const QueryId& id, Host& host, std::stop_token stop);
    /// Queries with something unsettled (requesting without an answer counts).
    [[nodiscard]] std::vector<QueryId> unsettled() const;
    /// Those of them that the host was not asked about of late (pause_after): for what settles by itself.
    [[nodiscard]] std::vector<QueryId> to_settle() const;

private:
    Result<void> settle_request(const QueryId& id, const RequestEntry& request, Host& host, std::stop_token stop);
    /// What is still to be settled, and whether the same bytes may be sent again.
    struct Begun {
        std::set<domain::Item> items;
        bool resend = false;
    };
    Result<Begun> begin_settling(const QueryId& id, const RequestEntry& request, bool knows_keys);
    Result<SignedRequest> read_request(const RequestEntry& request);
    Result<void> recover(const QueryId& id, const RequestEntry& request, const std::optional<Fault>& resent, Host& host,
                         std::stop_token stop);

    Requests& requests_;
};

}  // namespace jcic::inquiry
