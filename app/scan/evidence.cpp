#include "app/scan/evidence.h"

#include <algorithm>

#include "app/scan/scanned.h"

namespace jcic::scan {

Bytes pack(const EvidenceLook& look) {
    Packer out = answer_begun();
    out.u32(look.pages).u32(look.looked_at).u32(static_cast<std::uint32_t>(look.empty.size()));
    for (const auto& one : look.empty) out.u32(one.page).u8(one.black ? 1 : 0);
    return out.take();
}

Result<EvidenceLook> unpack_evidence(ByteView answer) {
    const auto no_answer = [] { return fail(FaultCode::file_form, "scan.file", {{"reason", "stopped"}}); };
    if (answer.size() > longest_answer) return no_answer();
    Unpacker in(answer);
    JCIC_CHECK(read_beginning(in));
    EvidenceLook out;
    out.pages = in.u32();
    out.looked_at = in.u32();
    const auto many = in.u32();
    if (!in.ok() || out.pages == 0 || out.pages > most_pages || out.looked_at != std::min(out.pages, most_looked_at) ||
        many > out.looked_at)
        return no_answer();
    for (std::uint32_t i = 0; i < many; ++i) {
        const auto page = in.u32();
        const auto black = in.u8();
        const auto least = out.empty.empty() ? 1 : out.empty.back().page + 1;
        if (page < least || page > out.looked_at || black > 1) return no_answer();
        out.empty.push_back({page, black == 1});
    }
    if (!in.finished()) return no_answer();
    return out;
}

}  // namespace jcic::scan
