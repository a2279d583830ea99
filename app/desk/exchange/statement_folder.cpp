#include "app/desk/exchange/statement_folder.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;
using domain::SignedStatement;
using domain::StatementKind;
using domain::StatementPut;

/// More than the longest that a desk signs; a folder that others write to holds anything.
constexpr std::size_t largest_statement = 8U << 20U;
constexpr std::size_t most_at_once = 64;

std::string_view ending_of(StatementKind kind) {
    return kind == StatementKind::exchange ? ".jcic" : ".report";
}

/// A desk's name is any text: what no file system need take, and what parts a name from its ending, stands as %2F.
std::string as_file_name(const std::string& desk) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char letter : desk) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = byte >= 0x80 || letter == '-' || (letter >= '0' && letter <= '9') ||
                           (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
        if (plain)
            out += letter;
        else
            (out += '%').append({digits[byte >> 4U], digits[byte & 0xFU]});
    }
    return out;
}

std::string file_name(StatementKind kind, const std::string& desk, std::uint64_t since, std::uint64_t through) {
    return as_file_name(desk) + "-" + std::to_string(since) + "-" + std::to_string(through) +
           std::string(ending_of(kind));
}

/// since and through of a file of that desk, by its name.
std::optional<std::pair<std::uint64_t, std::uint64_t>> span_in(const std::string& name, StatementKind kind,
                                                               const std::string& desk) {
    const auto begins = as_file_name(desk) + "-";
    const auto ends = ending_of(kind);
    if (!name.starts_with(begins) || !name.ends_with(ends)) return std::nullopt;
    const auto span = name.substr(begins.size(), name.size() - begins.size() - ends.size());
    const auto dash = std::min(span.find('-'), span.size());
    const auto since = whole_number<std::uint64_t>(span.substr(0, dash));
    const auto through = whole_number<std::uint64_t>(span.substr(std::min(dash + 1, span.size())));
    if (!since || !through || file_name(kind, desk, *since, *through) != name) return std::nullopt;
    return std::pair{*since, *through};
}

StatementPut not_done(Fault why) {
    return {StatementPut::Outcome::not_done, std::move(why)};
}

/// Whether the same is there already; a fault where something else is. An empty file is a name that was taken for one
/// (files::publish), by a program that has stopped.
Result<bool> is_there(const fs::path& path, std::string_view bytes) {
    const auto there = files::read_text(path, largest_statement);
    if (!there && there.error().code == FaultCode::file_missing) return false;
    if (!there) return tl::unexpected<Fault>(there.error());
    if (there->empty()) return false;
    if (*there == bytes) return true;
    return fail(FaultCode::exchange_file, "exchange", {{"reason", "place"}, {"file", path.filename().string()}});
}

}  // namespace

StatementPut StatementFolder::put(const SignedStatement& statement) {
    const auto path = folder_ / file_name(statement.kind, statement.desk, statement.since, statement.through);
    const auto there = is_there(path, statement.bytes);
    if (!there) return not_done(there.error());
    if (*there) return {};
    const auto part = path.parent_path() / (path.filename().string() + ".part");
    if (const auto written = files::replace(part, statement.bytes); !written) return not_done(written.error());
    std::error_code unread;  // a share that knows no such rights has its own
    fs::permissions(part, fs::perms::group_read, fs::perm_options::add, unread);
    const auto named = files::publish(part, path, false);
    if (!named) return {StatementPut::Outcome::not_known, named.error()};
    return {};
}

Result<StatementFolder::Places> StatementFolder::places_of(StatementKind kind, const std::string& desk) const {
    JCIC_TRY(const auto all, files::files_in(folder_, ending_of(kind)));
    Places out;
    for (const auto& path : all)
        if (const auto span = span_in(path.filename().string(), kind, desk))
            out.emplace(std::pair{span->second, span->first}, path);
    return out;
}

Result<std::vector<SignedStatement>> StatementFolder::next_of(StatementKind kind, const std::string& desk,
                                                              std::uint64_t after) {
    JCIC_TRY(const auto places, places_of(kind, desk));
    std::vector<SignedStatement> out;
    for (const auto& [span, path] : places) {
        const auto& [through, since] = span;
        if (through <= after) continue;
        JCIC_TRY(auto bytes, files::read_text(path, largest_statement));
        if (bytes.empty()) break;  // it is about to come
        out.push_back({kind, desk, since, through, std::move(bytes)});
        if (out.size() == most_at_once) break;
    }
    return out;
}

Result<std::optional<SignedStatement>> StatementFolder::last_of(StatementKind kind, const std::string& desk) {
    JCIC_TRY(const auto places, places_of(kind, desk));
    for (auto last = places.rbegin(); last != places.rend(); ++last) {
        JCIC_TRY(auto bytes, files::read_text(last->second, largest_statement));
        const auto& [through, since] = last->first;
        if (!bytes.empty()) return SignedStatement{kind, desk, since, through, std::move(bytes)};
    }
    return std::optional<SignedStatement>();
}

}  // namespace jcic::desk
