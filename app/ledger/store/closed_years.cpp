#include "app/ledger/store/closed_years.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/files/stream.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

std::optional<std::uint64_t> number_in(const Leaf& leaf, std::string_view field) {
    return whole_number<std::uint64_t>(leaf.plain(field));
}

}  // namespace

tl::unexpected<Fault> bad_year(std::uint64_t sequence, int year) {
    return fail(FaultCode::ledger_corrupt, "ledger.year",
                {{"sequence", std::to_string(sequence)}, {"reason", "year"}, {"file", std::to_string(year) + ".db"}});
}

Result<ClosedYear> ClosedYear::of(const Leaf& leaf) {
    const auto year = number_in(leaf, "year");
    const auto first = number_in(leaf, "first");
    const auto last = number_in(leaf, "last");
    const auto bytes = number_in(leaf, "bytes");
    const auto root = array_from_hex<Digest>(leaf.plain("root"));
    const auto digest = array_from_hex<Digest>(leaf.plain("digest"));
    const bool whole = leaf.action == action::ledger_year_closed && year && first && last && bytes && root && digest;
    if (!whole || *year > 9999 || *first == 0 || *first > *last || *last >= leaf.sequence)
        return bad_year(leaf.sequence, 0);
    return ClosedYear{static_cast<int>(*year), *first, *last, *root, *digest, *bytes, leaf.sequence};
}

void ClosedYear::describe(domain::Entry& entry) const {
    entry.plain(field::year, std::to_string(year))
        .plain(field::first, std::to_string(first))
        .plain(field::last, std::to_string(last));
    entry.plain(field::root, to_hex(root))
        .plain(field::digest, to_hex(digest))
        .plain(field::bytes, std::to_string(bytes));
}

ClosedYears::ClosedYears(const std::filesystem::path& ledger_folder, Secret key)
    : folder_(ledger_folder / "years"), key_(std::move(key)) {}

std::filesystem::path ClosedYears::file_of(int year) const {
    return folder_ / (std::to_string(year) + ".db");
}

void ClosedYears::add(const ClosedYear& year) {
    if (std::ranges::any_of(files_, [&](const File& file) { return file.year == year; })) return;
    const auto after =
        std::ranges::upper_bound(files_, year.first, {}, [](const File& file) { return file.year.first; });
    files_.insert(after, File{year, nullptr});
}

Result<const ClosedYears::File*> ClosedYears::holding(std::uint64_t sequence) {
    const auto file = std::ranges::find_if(
        files_, [&](const File& one) { return one.year.first <= sequence && sequence <= one.year.last; });
    if (file == files_.end()) return nullptr;
    if (!file->database) {
        auto opened = Database::open(file_of(file->year.year), key_, Database::Mode::closed);
        if (!opened) return bad_year(file->year.first, file->year.year);
        file->database = std::move(*opened);
    }
    return &*file;
}

Secret year_key(const Origin& origin, const Secret& ledger_key) {
    return derive(ledger_key.view(), origin.id, origin.prefix("year"));
}

Result<FilePrint> print_of(const std::filesystem::path& file) {
    JCIC_TRY(auto in, in_ledger(files::Reader::open(file)));
    RunningHash hash;
    FilePrint out;
    Bytes piece(1U << 20U);
    while (true) {
        JCIC_TRY(const auto got, in_ledger(in.read(piece)));
        if (got == 0) break;
        hash.add(ByteView(piece).first(got));
        out.bytes += got;
    }
    out.digest = hash.finish();
    return out;
}

}  // namespace jcic::ledger
