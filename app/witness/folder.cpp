#include "app/witness/folder.h"

#include <utility>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/verify/trail/crypto.h"

namespace jcic::witness {
namespace {

constexpr std::string_view form = "jcic-desk witness log v1";
constexpr const char* log_ending = ".log";
constexpr const char* cosigned_ending = ".cosigned";
constexpr const char* refused_ending = ".refused";
constexpr std::size_t largest_log = 4096;
constexpr std::size_t most_refused = 64U << 10U;  ///< bytes of the file; then its older half goes

std::filesystem::path lock_in(const std::filesystem::path& folder) {
    return folder / "lock";
}
std::filesystem::path key_in(const std::filesystem::path& folder) {
    return folder / "key";
}

std::string text_of(const Kept& kept) {
    return std::string(form) + "\n" + kept.origin.text() + "\n" + std::to_string(kept.size) + "\n" +
           to_base64(kept.root) + "\n" + to_base64(kept.key) + "\n";
}

/// What text_of would write and nothing else: who half reads what was witnessed might sign what contradicts it.
Result<Kept> read_kept(const std::string& text) {
    const auto damaged = [] { return fail(FaultCode::file_form, "witness.log", {{"part", "log"}}); };
    // After the first line it is as a checkpoint is, and the key.
    const auto lines = verify::Checkpoint::parse(std::string_view(text).substr(std::min(text.size(), form.size() + 1)));
    const auto origin = lines ? origin_in(lines->origin) : std::nullopt;
    if (!origin || lines->more.size() != 1) return damaged();
    const auto key = from_base64(lines->more.front());
    if (!key || key->size() != verify::key_size) return damaged();
    Kept out{*origin, lines->size, lines->root, *key};
    if (text_of(out) != text) return damaged();
    return out;
}

std::uint64_t seconds_of(UtcTime time) {
    return static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string time_text(std::uint64_t seconds) {
    using namespace std::chrono;
    const sys_seconds at{std::chrono::seconds(static_cast<std::int64_t>(seconds))};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    return std::to_string(static_cast<int>(date.year())) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
           two_digits(static_cast<unsigned>(date.day())) + "T" +
           two_digits(static_cast<unsigned>(time.hours().count())) + ":" +
           two_digits(static_cast<unsigned>(time.minutes().count())) + ":" +
           two_digits(static_cast<unsigned>(time.seconds().count())) + "Z";
}

std::string Answer::text() const {
    if (!note.empty()) return note;
    return "refused " + std::string(name_of(judgement)) + "\n" + origin + "\n" + std::to_string(size) + "\n";
}

Result<verify::NoteKey> Folder::init(const std::filesystem::path& folder, const std::string& name, Random& random) {
    if (!verify::may_be_name(name)) return fail(FaultCode::input_form, "witness.init", {{"field", "NAME"}});
    JCIC_CHECK(files::make_folder(folder));
    JCIC_TRY(const auto lock, files::Lock::take(lock_in(folder)));
    const auto key = SigningKey::generate(name, random);
    JCIC_CHECK(files::create(key_in(folder), key.text().view()));
    return key.public_half();
}

Result<Folder> Folder::open(const std::filesystem::path& folder) {
    JCIC_TRY(const auto text, files::read_secret(key_in(folder)));
    JCIC_TRY(auto key, SigningKey::parse(text.view()));
    JCIC_TRY(auto lock, files::Lock::take(lock_in(folder)));
    JCIC_CHECK(files::remove_leftovers(folder));
    return Folder(folder, std::move(lock), std::move(key));
}

std::filesystem::path Folder::file_of(const verify::Origin& origin, const char* ending) const {
    return folder_ / (origin.kind + "-" + origin.institution + "-" + to_hex(origin.id) + ending);
}

Result<std::optional<Kept>> Folder::kept(const verify::Origin& origin) const {
    const auto text = files::read_text(file_of(origin, log_ending), largest_log);
    if (!text && text.error().code == FaultCode::file_missing) return std::nullopt;
    if (!text) return tl::unexpected<Fault>(text.error());
    JCIC_TRY(auto out, read_kept(*text));
    if (out.origin != origin) return fail(FaultCode::file_form, "witness.log", {{"part", "log"}});
    return out;
}

Result<void> Folder::keep(const Kept& kept) const {
    return files::replace(file_of(kept.origin, log_ending), text_of(kept));
}

Result<Kept> Folder::trust(const verify::NoteKey& log) {
    const auto origin = origin_in(log.name);
    if (!origin) return fail(FaultCode::input_form, "witness.trust", {{"field", "KEY"}});
    JCIC_TRY(auto known, kept(*origin));
    // Begun anew it would sign what contradicts that.
    JCIC_TRY(const auto signed_before, signed_at(*origin));
    if (!known && signed_before) return fail(FaultCode::file_form, "witness.trust", {{"part", "log"}});
    auto out = known ? std::move(*known) : Kept::begin(*origin, {});
    out.key = log.key;
    JCIC_CHECK(keep(out));
    return out;
}

Result<std::vector<Folder::Log>> Folder::logs() const {
    std::vector<Log> out;
    JCIC_TRY(const auto files, files::files_in(folder_, log_ending));
    for (const auto& file : files) {
        const auto text = files::read_text(file, largest_log);
        auto kept = text ? read_kept(*text) : Result<Kept>(tl::unexpected<Fault>(text.error()));
        // One that was given another ledger's name would be signed by for that.
        if (kept && file != file_of(kept->origin, log_ending))
            kept = fail(FaultCode::file_form, "witness.log", {{"part", "log"}});
        out.push_back({file.filename().string(), std::move(kept)});
    }
    return out;
}

Result<std::string> Folder::last_refused(const verify::Origin& origin) const {
    const auto text = files::read_text(file_of(origin, refused_ending), 2 * most_refused);
    if (!text && text.error().code == FaultCode::file_missing) return std::string();
    if (!text) return tl::unexpected<Fault>(text.error());
    const auto end = text->find_last_not_of('\n');
    if (end == std::string::npos) return std::string();
    const auto begin = text->rfind('\n', end);
    return text->substr(begin == std::string::npos ? 0 : begin + 1,
                        end - (begin == std::string::npos ? 0 : begin + 1) + 1);
}

/// The same again, as each minute's asking makes it, is one line.
Result<void> Folder::note_refused(const Kept& kept, const Judged& judged, const Request& request, UtcTime now) const {
    const auto file = file_of(kept.origin, refused_ending);
    const auto what = " " + std::string(name_of(judged.judgement)) + " " + std::to_string(request.checkpoint.size) +
                      " " + to_hex(request.checkpoint.root);
    JCIC_TRY(const auto last, last_refused(kept.origin));
    if (last.ends_with(what)) return {};
    const auto text = files::read_text(file, 2 * most_refused);
    auto lines = text ? *text : std::string();
    if (lines.size() > most_refused) lines.erase(0, lines.find('\n', lines.size() / 2) + 1);
    return files::replace(file, lines + time_text(seconds_of(now)) + what + "\n");
}

Result<std::optional<std::uint64_t>> Folder::signed_at(const verify::Origin& origin) const {
    const auto text = files::read_text(file_of(origin, cosigned_ending));
    if (!text && text.error().code == FaultCode::file_missing) return std::nullopt;
    if (!text) return tl::unexpected<Fault>(text.error());
    // One that does not read is no sign that nothing was signed.
    const auto note = verify::Note::parse(*text);
    const auto at = note ? verify::cosigned_at(*note, key_.public_half()) : std::nullopt;
    if (!at) return fail(FaultCode::file_form, "witness.log", {{"part", "cosigned"}});
    return at;
}

Result<Answer> Folder::sign(const Request& request, UtcTime now) {
    return sign(request, now, {});
}

Result<Answer> Folder::sign(const Request& request, UtcTime now, const GoesOn& goes_on) {
    Answer out{Judgement::unknown_log, request.checkpoint.origin, 0, {}};
    const auto origin = origin_in(request.checkpoint.origin);
    if (!origin) return out;
    JCIC_TRY(const auto before, kept(*origin));
    if (!before) return out;
    const auto judged = goes_on ? judge(*before, request, goes_on) : judge(*before, request);
    out.judgement = judged.judgement;
    out.size = judged.kept.size;
    if (judged.judgement != Judgement::cosign) {
        JCIC_CHECK(note_refused(*before, judged, request, now));
        return out;
    }
    if (judged.kept != *before) JCIC_CHECK(keep(judged.kept));
    auto note = request.note;
    key_.cosign(note, seconds_of(now));
    out.note = note.pack();
    JCIC_CHECK(files::replace(file_of(*origin, cosigned_ending), out.note));
    return out;
}

}  // namespace jcic::witness
