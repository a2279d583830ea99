#include "app/ledger/keys/recovery_box.h"

#include <algorithm>

#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view box_form = "jcic-desk ledger recovery v1";

tl::unexpected<Fault> wrong(std::string reason, const char* which) {
    return fail(FaultCode::recovery_half, "ledger.recovery", {{"reason", std::move(reason)}, {"half", which}});
}

tl::unexpected<Fault> corrupt_box(const fs::path& path) {
    return fail(FaultCode::ledger_corrupt, "ledger.recovery", {{"file", path.filename().string()}});
}

Bytes file_of(const RecoveryBox& box) {
    Packer out;
    out.text(box_form).text(name_of(box.way)).u32(box.generation).bytes(box.exchange).bytes(box.signing);
    out.bytes(box.commitments[0]).bytes(box.commitments[1]).text(box.unit_head ? box.unit_head->text() : "");
    return out.bytes(box.second_half).bytes(box.ledger_key).bytes(box.records_key).take();
}

Result<void> fits(const RecoveryBox& box, const Origin& origin, const RecoveryHalf& half, const char* which) {
    if (half.way != box.way) return wrong("another-way", which);
    if (half.generation < box.generation) return wrong("old", which);
    if (half.generation > box.generation) return wrong("future", which);
    const auto expected = box.commitments.at(half.number - 1U);
    if (!same_bytes(half.commitment(origin), expected)) return wrong("wrong", which);
    return {};
}

}  // namespace

Result<RecoveryKeys> RecoveryBox::open_with(const Origin& origin, const RecoveryHalf& one,
                                            const RecoveryHalf& other) const {
    JCIC_CHECK(fits(*this, origin, one, "1"));
    JCIC_CHECK(fits(*this, origin, other, "2"));
    if (one.number == other.number) return wrong("twice", "2");
    JCIC_TRY(auto keys, joined(origin, one, other));
    if (keys.exchange.public_half() != exchange || keys.signing.public_half() != signing)
        return corrupt_box(recovery_path({}, way));  // both halves are right: the file is not
    return keys;
}

Bytes recovery_context(const Origin& origin, std::string_view purpose, const RecoveryBox& box) {
    return concatenated({origin.prefix(purpose), Packer().text(name_of(box.way)).u32(box.generation).done()});
}

fs::path recovery_path(const fs::path& folder, RecoveryWay way) {
    return folder / "recovery" / (std::string(name_of(way)) + ".box");
}

Result<RecoveryBox> read_recovery_box(const fs::path& folder, RecoveryWay way) {
    const auto path = recovery_path(folder, way);
    const auto bytes = read_file(path, 65536);
    if (!bytes && bytes.error().code == FaultCode::file_missing)
        return fail(FaultCode::recovery_none, "ledger.recovery", {{"way", std::string(name_of(way))}});
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    Unpacker in(*bytes);
    if (in.text() != box_form || in.text() != name_of(way)) return corrupt_box(path);
    RecoveryBox out;
    out.way = way;
    out.generation = in.u32();
    bool whole =
        in.array(out.exchange) && in.array(out.signing) && in.array(out.commitments[0]) && in.array(out.commitments[1]);
    const auto unit_head = in.text();
    if (!unit_head.empty()) {
        const auto code = domain::PersonId::parse(unit_head);
        whole = whole && code.has_value();
        if (code) out.unit_head = *code;
    }
    out.second_half = in.bytes();
    out.ledger_key = in.bytes();
    out.records_key = in.bytes();
    if (!whole || !in.finished()) return corrupt_box(path);
    return out;
}

Digest digest_of(const RecoveryBox& box) {
    const auto bytes = file_of(box);
    return sha256({bytes});
}

Result<void> write_recovery_box(const fs::path& folder, const RecoveryBox& box) {
    JCIC_CHECK(make_folder(folder / "recovery"));
    return replace_file(recovery_path(folder, box.way), file_of(box));
}

}  // namespace jcic::ledger
