#include "app/ledger/store/restored_files.h"

#include "app/domain/roc_date.h"
#include "app/ledger/keys/copies.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/keys/slot.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr const char* unfinished_mark = "unfinished";

fs::path with(const fs::path& folder, const std::string& ending) {
    auto out = folder.has_filename() ? folder : folder.parent_path();
    out += ending;
    return out;
}

/// "20261120T135200Z": the ISO form without what a file name had better not hold.
std::string stamp_of(UtcTime now) {
    std::string out;
    for (const char c : domain::iso_text(now).substr(0, 19))
        if (c != '-' && c != ':') out += c;
    return out + "Z";
}

/// A count of failures that cannot be read (damaged, a folder or a pipe in its place) keeps no restore out. It counts
/// here as it did there, as used up (Tries): a lock is never lost by damage to its file, and is lifted as any lock is.
Result<void> copy_count(const fs::path& from, const fs::path& to) {
    const auto bytes = read_file(from);
    if (!bytes && bytes.error().code == FaultCode::file_missing) return {};
    return replace_file(to, bytes.value_or(Bytes{}));
}

/// Of what the present slot says, only that which the backup's events bear out is taken: the same keys.
Result<void> merge_slot(const Slot& present, const fs::path& staging) {
    auto kept = read_slot(staging, present.code);
    if (!kept && kept.error().code == FaultCode::person_unknown) return {};
    if (!kept) return tl::unexpected<Fault>(std::move(kept).error());
    const bool same_keys = present.signing == kept->signing && present.exchange == kept->exchange;
    if (!present.ended && !(same_keys && present.generation >= kept->generation)) return {};
    auto taken = present;
    // Of a generation that the backup's events do not know it would open nothing in it.
    if (!present.ended) taken.records_key = kept->records_key;
    return write_slot(staging, taken);
}

}  // namespace

fs::path staging_of(const fs::path& folder) {
    return with(folder, ".restoring");
}

Result<void> begin_unfinished(const fs::path& staging, const fs::path& folder, UtcTime now) {
    std::error_code error;
    if (fs::exists(staging / unfinished_mark, error)) drop_unfinished(staging);
    if (fs::exists(staging, error) && !fs::is_empty(staging, error)) JCIC_CHECK(set_aside(staging, folder, now));
    JCIC_CHECK(make_folder(staging));
    return mark_unfinished(staging);
}

Result<void> mark_unfinished(const fs::path& staging) {
    return replace_file(staging / unfinished_mark, {});
}

Result<void> end_unfinished(const fs::path& staging) {
    return remove_file(staging / unfinished_mark);
}

void drop_unfinished(const fs::path& staging) {
    std::error_code ignored;
    if (!fs::exists(staging / unfinished_mark, ignored)) return;
    // The mark goes last: a stop in between leaves no half ledger that looks whole.
    for (const auto& path : paths_in(staging).value_or(std::vector<fs::path>{}))
        if (path.filename() != unfinished_mark) fs::remove_all(path, ignored);
    fs::remove_all(staging, ignored);
}

Result<fs::path> set_aside(const fs::path& from, const fs::path& folder, UtcTime now) {
    const auto name = with(folder, ".set-aside-" + stamp_of(now));
    auto free = name;
    std::error_code error;
    for (int number = 2; fs::exists(free, error); ++number) free = with(name, "-" + std::to_string(number));
    JCIC_CHECK(in_ledger(files::rename(from, free)));
    return free;
}

Result<void> merge_present_files(const fs::path& present, const fs::path& staging) {
    for (const auto& path : paths_in(present / "slots").value_or(std::vector<fs::path>{})) {
        if (path.extension() == ".tries" || path.filename() == "seat.failures")
            JCIC_CHECK(copy_count(path, staging / "slots" / path.filename()));
        if (path.extension() != ".slot") continue;
        const auto code = domain::PersonId::parse(path.stem().string());
        const auto slot = code ? read_slot(present, *code) : tl::unexpected<Fault>(code.error());
        if (slot) JCIC_CHECK(merge_slot(*slot, staging));  // one that cannot be read is as the backup says
    }
    return {};
}

bool same_slot(const fs::path& present, const fs::path& staging, const domain::PersonId& person) {
    // What they hold: a bit that flipped in one of two copies does not make it another.
    const auto there = read_copies(slot_path(present, person));
    const auto here = read_copies(slot_path(staging, person));
    return there && here && there->content == here->content;
}

}  // namespace jcic::ledger
