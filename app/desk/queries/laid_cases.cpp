#include "app/desk/queries/laid_cases.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/desk/rooms/machine.h"
#include "app/domain/compared.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view first_line = "jcic-desk cases v1";
constexpr std::size_t largest_file = 256U << 20U;
constexpr std::size_t longest_reference = 64;
constexpr std::array names{"laid", "wrong", "dropped", "submitted"};

std::string joined_line(std::initializer_list<std::string_view> values) {
    std::string out;
    for (const auto value : values) out.append(out.empty() ? "" : "\t").append(in_one_line(value));
    return out;
}

std::vector<std::string> values_of(std::string_view line) {
    std::vector<std::string> out;
    for (;;) {
        const auto end = line.find('\t');
        out.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos) return out;
        line.remove_prefix(end + 1);
    }
}

std::optional<LaidState> state_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<LaidState>(found - names.begin());
}

tl::unexpected<Fault> not_written_here() {
    return fail(FaultCode::file_form, "integration.cases", {{"file", "cases"}, {"reason", "form"}});
}

std::string file_line(const std::string& digest, const TakenFile& file) {
    return joined_line({"file", digest, file.name, file.by, domain::iso_text(file.at), file.whole ? "whole" : "begun"});
}

std::string laid_line(const LaidCase& one) {
    return joined_line({"laid", one.reference, one.case_number, one.file, one.by, domain::iso_text(one.at)});
}

std::string state_line(const LaidCase& one) {
    return joined_line(
        {"state", one.reference, name_of(one.state), domain::iso_text(one.since), one.why, one.where, one.query});
}

std::string told_line(const LaidCase& one) {
    return joined_line({"told", one.reference, std::to_string(one.told), one.last});
}

}  // namespace

std::string_view name_of(LaidState state) {
    return names.at(static_cast<std::size_t>(state));
}

bool is_reference(std::string_view text) {
    if (text.empty() || text.size() > longest_reference || text.front() == '-') return false;
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
}

std::optional<std::pair<std::string_view, Fault>> first_fault(const inquiry::BatchLine& line) {
    for (const auto* faults : {&line.faults, &line.against})
        if (!faults->empty())
            return std::pair{inquiry::batch_columns()[faults->begin()->first].name, faults->begin()->second};
    return std::nullopt;
}

Result<LaidCases> LaidCases::read(const Machine& machine) {
    LaidCases out(machine.profile() / "integration" / "cases");
    JCIC_TRY(const bool whole, out.take_file());
    if (!whole) {
        JCIC_CHECK(out.compact());
    }
    return out;
}

/// Whether its last line is whole.
Result<bool> LaidCases::take_file() {
    cases_.clear();
    files_.clear();
    lines_ = 0;
    size_ = 0;
    const auto text = files::read_text(file_, largest_file);
    if (!text && text.error().code == FaultCode::file_missing) return true;
    if (!text) return tl::unexpected<Fault>(text.error());
    size_ = text->size();
    bool first = true;
    for (std::string_view rest = *text; !rest.empty();) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) return false;
        const auto line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (std::exchange(first, false)) {
            if (line != first_line) return not_written_here();
        } else {
            JCIC_CHECK(take_line(line));
        }
    }
    return true;
}

/// One writes at a time; what one has not read yet is read again before it is shortened.
Result<files::Lock> LaidCases::alone() const {
    JCIC_CHECK(files::make_folder(file_.parent_path()));
    return files::Lock::take(file_.parent_path() / "cases.lock");
}

bool LaidCases::is_stale() const {
    std::error_code none;
    const auto size = fs::file_size(file_, none);
    return (none ? 0 : size) != size_;
}

const LaidCase* LaidCases::find(std::string_view reference) const {
    const auto found = cases_.find(domain::compared_reference(reference));
    return found == cases_.end() ? nullptr : &found->second;
}

Result<void> LaidCases::take_line(std::string_view line) {
    const auto values = values_of(line);
    const auto is = [&](std::string_view name, std::size_t size) {
        return values.front() == name && values.size() == size;
    };
    ++lines_;
    if (is("file", 6)) {
        JCIC_TRY(const auto at, domain::parse_iso(values[4]));
        files_.insert_or_assign(values[1], TakenFile{values[2], values[3], at, values[5] == "whole"});
        return {};
    }
    if (is("laid", 6)) {
        JCIC_TRY(const auto at, domain::parse_iso(values[5]));
        LaidCase one{values[1], values[2], values[3], values[4], at};
        one.since = at;
        cases_.insert_or_assign(domain::compared_reference(values[1]), std::move(one));
        return {};
    }
    const auto known = values.size() > 1 ? cases_.find(domain::compared_reference(values[1])) : cases_.end();
    if (known == cases_.end()) return not_written_here();
    auto& one = known->second;
    if (is("state", 7)) {
        const auto state = state_named(values[2]);
        if (!state) return not_written_here();
        JCIC_TRY(one.since, domain::parse_iso(values[3]));
        one.state = *state;
        one.why = values[4];
        one.where = values[5];
        one.query = values[6];
        return {};
    }
    const auto told = is("told", 4) ? whole_number<std::uint64_t>(values[2]) : std::nullopt;
    if (!told) return not_written_here();
    one.told = *told;
    one.last = values[3];
    return {};
}

std::string LaidCases::written() const {
    std::string out(first_line);
    out += '\n';
    for (const auto& [digest, file] : files_) out += file_line(digest, file) + '\n';
    for (const auto& [key, one] : cases_) {
        out += laid_line(one) + '\n' + state_line(one) + '\n';
        if (one.told > 0) out += told_line(one) + '\n';
    }
    return out;
}

/// Window and terminal may both write: each line by itself is whole.
Result<void> LaidCases::write(const std::vector<std::string>& lines) {
    if (lines.empty()) return {};
    {
        JCIC_TRY(const auto lock, alone());
        std::string out;
        std::error_code ignored;
        if (!fs::exists(file_, ignored)) out.append(first_line).append("\n");
        for (const auto& line : lines) out.append(line).append("\n");
        JCIC_CHECK(files::append(file_, view(out)));
        size_ += out.size();
    }
    for (const auto& line : lines) JCIC_CHECK(take_line(line));
    return lines_ > 4 * (cases_.size() + files_.size()) + 10'000 ? compact() : Result<void>{};
}

/// Each thing that is known once; a line that the power cut short was never there.
Result<void> LaidCases::compact() {
    JCIC_TRY(const auto lock, alone());
    JCIC_CHECK(take_file());
    const auto whole = written();
    JCIC_CHECK(files::replace(file_, whole));
    size_ = whole.size();
    lines_ = static_cast<std::size_t>(std::ranges::count(whole, '\n'));
    return {};
}

Result<void> LaidCases::note_file(const std::string& digest, const TakenFile& file) {
    return write({file_line(digest, file)});
}

Result<void> LaidCases::note_laid(const std::vector<LaidCase>& cases) {
    std::vector<std::string> lines;
    for (const auto& one : cases) {
        lines.push_back(laid_line(one));
        lines.push_back(state_line(one));
    }
    return write(lines);
}

Result<void> LaidCases::note_draft(const inquiry::Batch& batch, const domain::PersonId& person, UtcTime now) {
    std::vector<std::string> lines;
    std::set<std::string> there;
    const auto note = [&](const LaidCase& known, LaidCase now_so) {
        if (known.state == now_so.state && known.why == now_so.why && known.where == now_so.where &&
            known.query == now_so.query)
            return;
        now_so.since = now;
        lines.push_back(state_line(now_so));
    };
    for (const auto& line : batch.lines) {
        if (line.reference.empty()) continue;
        there.insert(domain::compared_reference(line.reference));
        const auto* known = find(line.reference);
        if (known == nullptr || known->state == LaidState::submitted) continue;
        auto one = *known;
        const auto fault = first_fault(line);
        one.state = line.submitted ? LaidState::submitted : fault ? LaidState::wrong : LaidState::laid;
        one.query = line.submitted.value_or(inquiry::QueryId());
        one.where = fault && !line.submitted ? std::string(fault->first) : std::string();
        one.why = fault && !line.submitted ? std::string(fault->second.text()) : std::string();
        note(*known, one);
    }
    for (const auto& [key, known] : cases_) {
        const bool waits = known.state == LaidState::laid || known.state == LaidState::wrong;
        if (!waits || known.by != person.text() || there.contains(key)) continue;
        auto one = known;
        one.state = LaidState::dropped;
        one.why.clear();
        one.where.clear();
        note(known, one);
    }
    return write(lines);
}

Result<void> LaidCases::note_submitted(const std::string& reference, const inquiry::QueryId& query, UtcTime now) {
    const auto* known = find(reference);
    if (known == nullptr) return {};
    auto one = *known;
    one.state = LaidState::submitted;
    one.query = query;
    one.why.clear();
    one.where.clear();
    one.since = now;
    return write({state_line(one)});
}

Result<void> LaidCases::note_told(const std::string& reference, const std::string& digest) {
    const auto* known = find(reference);
    if (known == nullptr) return {};
    auto one = *known;
    ++one.told;
    one.last = digest;
    return write({told_line(one)});
}

}  // namespace jcic::desk
