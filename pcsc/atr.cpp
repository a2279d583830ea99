#include "pcsc/atr.h"

#include <algorithm>

namespace jcic::pcsc {
namespace {

constexpr std::size_t longest_atr = 33;
constexpr std::uint8_t global_parameters = 15;  ///< T=15 names no protocol (8.2.3)

tl::unexpected<Fault> broken(const char* reason, std::size_t offset) {
    return fail(FaultCode::card_answer, "pcsc.atr", {{"reason", reason}, {"offset", std::to_string(offset)}});
}

/// TCK makes the exclusive-or of all bytes after TS zero (8.2.5).
bool adds_up(ByteView atr) {
    std::uint8_t sum = 0;
    for (const auto byte : atr.subspan(1)) sum ^= byte;
    return sum == 0;
}

/// Interface bytes TA, TB, TC, TD in groups; each TD says which follow and names a protocol (8.2.3).
bool read_interface_bytes(ByteView atr, std::size_t& at, Atr& out) {
    int group = 1;
    for (std::uint8_t follows = atr[1] >> 4U; follows != 0; ++group) {
        for (const char kind : {'A', 'B', 'C', 'D'}) {
            if ((unsigned{follows} >> static_cast<unsigned>(kind - 'A') & 1U) == 0) continue;
            if (at >= atr.size()) return false;
            out.interface_bytes.push_back({kind, group, atr[at++]});
        }
        if ((follows & 0x8U) == 0) break;
        const auto td = out.interface_bytes.back().value;
        const std::uint8_t protocol = td & 0x0FU;
        const bool named = std::count(out.protocols.begin(), out.protocols.end(), protocol) != 0;
        if (protocol != global_parameters && !named) out.protocols.push_back(protocol);
        follows = td >> 4U;
    }
    return true;
}

}  // namespace

Result<Atr> read_atr(ByteView atr) {
    if (atr.size() < 2 || atr.size() > longest_atr) return broken("length", atr.size());
    if (atr[0] != 0x3B && atr[0] != 0x3F) return broken("TS", 0);
    Atr out;
    out.inverse = atr[0] == 0x3F;
    std::size_t at = 2;
    if (!read_interface_bytes(atr, at, out)) return broken("interface bytes", atr.size());
    if (out.protocols.empty()) out.protocols.push_back(0);  // without TD1 only T=0
    const std::size_t historical = atr[1] & 0x0FU;
    if (atr.size() - at < historical) return broken("historical bytes", at);
    const auto rest = atr.subspan(at);
    out.historical.assign(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(historical));
    // TCK is there unless T=0 alone is offered.
    const bool checked = out.protocols != std::vector<std::uint8_t>{0};
    if (rest.size() != historical + (checked ? 1 : 0)) return broken("length", atr.size());
    if (checked && !adds_up(atr)) return broken("TCK", atr.size() - 1);
    return out;
}

Capabilities capabilities_of(ByteView atr) {
    const Capabilities unsaid;
    const auto read = read_atr(atr);
    // Category 80: compact-TLV objects to the end; 00: three status bytes follow them (7816-4, 12.1.1).
    if (!read || read->historical.empty()) return unsaid;
    const ByteView all(read->historical);
    if (all[0] != 0x80 && all[0] != 0x00) return unsaid;
    const std::size_t end = all[0] == 0x80 ? all.size() : all.size() - std::min<std::size_t>(all.size(), 3);
    for (std::size_t at = 1; at < end;) {
        const std::size_t length = all[at] & 0x0FU;
        const bool is_capabilities = all[at] >> 4U == 0x7;
        ++at;
        if (length > end - at) return unsaid;
        if (is_capabilities && length == 3) {
            const std::uint8_t third = all[at + 2];
            const bool chaining = (third & 0x80U) != 0;
            const bool extended = (third & 0x40U) != 0;
            return chaining || !extended ? unsaid : Capabilities{.chaining = false, .extended = true};
        }
        at += length;
    }
    return unsaid;
}

}  // namespace jcic::pcsc
