#pragma once
// Finds out the outcome of a request without an answer: after a crash, a lost line, a lost answer (R-SE-2).

#include "app/inquiry/steps/requests.h"

namespace jcic::inquiry {

/// If the host does not know a request this long after it was sent, it never arrived: a slow host has finished by then.
inline constexpr std::chrono::minutes settling_pause{5};

class Settlements : Steps {
public:
    Settlements(Acting& acting, Requests& requests) : Steps(acting), requests_(requests) {}

    /// Finds out the outcome of a request whose answer was lost: resends the same bytes if the host supports keys,
    /// else, and under a stop (R-LO-6), recovers by subject (R-SE-2). Never a new request. Each item ends as: serial
    /// held; failed (the host refused it); approved again (unknown to the host, settling_pause after the request);
    /// expired (the holding time is over, the outcome can no longer be determined). Fault query.unsettled while the
    /// host cannot answer.
    Result<void> settle(const QueryId& id, Host& host, std::stop_token stop);
    /// Queries with something unsettled (requesting without an answer counts).
    [[nodiscard]] std::vector<QueryId> unsettled() const;
    /// Those that the host was not asked about recently (pause_after): for automatic settling.
    [[nodiscard]] std::vector<QueryId> to_settle() const;

private:
    Result<void> settle_request(const QueryId& id, const RequestEntry& request, Host& host, std::stop_token stop);
    /// Items still to be settled, and whether the same bytes may be resent.
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
