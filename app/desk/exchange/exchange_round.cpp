#include "app/desk/exchange/exchange_round.h"

namespace jcic::desk {

using domain::StatementKind;

RoundHeard hear(domain::StatementTransport& transport, const RoundAsked& asked) {
    RoundHeard out{transport.last_of(StatementKind::exchange, asked.own), {}, transport.ahead()};
    for (const auto& one : asked.others) {
        if (!out.own) {
            out.others.push_back({one.desk, tl::unexpected<Fault>(out.own.error())});
            continue;
        }
        RoundHeard::Of heard{one.desk, transport.next_of(StatementKind::exchange, one.desk, one.after)};
        if (heard.next && heard.next->empty()) {
            auto last = transport.last_of(StatementKind::exchange, one.desk);
            if (last)
                heard.last = *std::move(last);
            else
                heard.next = tl::unexpected<Fault>(std::move(last).error());
        }
        out.others.push_back(std::move(heard));
    }
    return out;
}

}  // namespace jcic::desk
