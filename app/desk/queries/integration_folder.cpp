#include "app/desk/queries/integration_folder.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/desk/queries/laid_cases.h"
#include "app/desk/rooms/machine.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/compared.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/tables/json.h"
#include "app/tables/table.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view reference_name = "reference";
constexpr const char* reference_title = JCIC_WORD("registers", "案件編號");
constexpr std::string_view yes = "Y";
constexpr std::string_view no = "N";
constexpr std::size_t most_files = 1'000;
constexpr const char* incoming = "incoming";
constexpr const char* taken_place = "taken";
constexpr const char* refused_place = "refused";
constexpr const char* states_place = "states";
const std::vector<std::string> endings{".csv", ".json"};

using Table = std::vector<std::vector<std::string>>;

constexpr const char* reason_ending = ".reason";
constexpr const char* refusal_format = "jcic-desk refusal v1";
/// What a refusal says of its fault, beside its code.
constexpr std::array told_of_refusal{"reason", "line", "column", "field", "reference", "target"};

/// Others may write into the folder: what stands there is shown, and trusted with nothing.
Fault reason_in(const std::filesystem::path& file) {
    constexpr std::size_t largest_reason = 16U << 10U;
    Fault out{FaultCode::integration_file, "integration", {}};
    const auto bytes = files::read(file, largest_reason);
    const auto texts = bytes ? tables::texts_from_json(*bytes) : tl::unexpected<Fault>(bytes.error());
    if (!texts || !texts->contains("fault") || !texts->contains("format")) return out;
    if (const auto code = fault_code(texts->at("fault"))) out.code = *code;
    for (const auto* key : told_of_refusal)
        if (const auto found = texts->find(key); found != texts->end())
            out.details.push_back({key, visible_line(found->second)});
    return out;
}

tl::unexpected<Fault> no_case(const char* reason, std::vector<Detail> about = {}) {
    about.push_back({"reason", reason});
    return fail(FaultCode::integration_file, "integration", std::move(about));
}

tl::unexpected<Fault> no_folder(const char* reason, std::vector<Detail> about = {}) {
    if (*reason != '\0') about.push_back({"reason", reason});
    return fail(FaultCode::integration_folder, "integration", std::move(about));
}

/// The lines of JSON as those of a table, its first line above them.
Result<Table> table_of_json(ByteView bytes) {
    const auto fields = laid_fields();
    const tables::JsonForm of_cases{cases_format, "cases", inquiry::most_batch_lines, fields.size(),
                                    longest_laid_value};
    JCIC_TRY(const auto cases, tables::objects_from_json(bytes, of_cases, yes, no));
    Table out(1);
    for (const auto& field : fields) out.front().emplace_back(field.name);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        std::vector<std::string> row;
        for (const auto& field : fields) {
            const auto said = cases[i].find(std::string(field.name));
            row.push_back(said == cases[i].end() ? std::string() : said->second);
        }
        for (const auto& [name, value] : cases[i])
            if (std::ranges::find(fields, name, &LaidField::name) == fields.end())
                return no_case("column",
                               {{"line", std::to_string(i + 1)}, {"column", name}, {"reference", row.front()}});
        out.push_back(std::move(row));
    }
    return out;
}

/// The loan system may call each day's file the same.
std::string free_name(const fs::path& folder, const std::string& name) {
    auto out = name;
    std::error_code ignored;
    for (int n = 2; fs::exists(fs::symlink_status(folder / out, ignored)); ++n) out = std::to_string(n) + "-" + name;
    return out;
}

bool is_reference_column(const std::string& cell) {
    const auto name = without_blanks(in_one_line(cell));
    return name == reference_name || name == reference_title;
}

bool is_blank_row(const std::vector<std::string>& row) {
    return std::ranges::all_of(row, [](const std::string& cell) { return without_blanks(cell).empty(); });
}

/// Takes the column of references out of the table: the rest is a batch's. By the row that it stands in.
Result<std::vector<std::string>> take_references(Table& table) {
    const auto head = tables::head_of(table);
    if (head == table.size()) return no_case("empty");
    const auto place = std::ranges::find_if(table[head], is_reference_column) - table[head].begin();
    const auto column = static_cast<std::size_t>(place);
    if (column == table[head].size()) return no_case("reference");
    std::vector<std::string> out;
    for (std::size_t i = 0; i < table.size(); ++i) {
        auto& row = table[i];
        std::string reference;
        if (column < row.size()) {
            reference = without_blanks(row[column]);
            row.erase(row.begin() + place);
        }
        if (i > head && !is_blank_row(row) && !is_reference(reference))
            return no_case("reference", {{"line", std::to_string(i - head)}});
        out.push_back(std::move(reference));
    }
    return out;
}

/// The loan system knows a line by its own reference.
Fault with_reference(Fault fault, const std::vector<std::string>& references) {
    const auto line = whole_number<std::size_t>(fault.detail("line"), 1, references.size());
    if (line && !references[*line - 1].empty()) fault.details.push_back({"reference", references[*line - 1]});
    return fault;
}

}  // namespace

std::vector<LaidField> laid_fields() {
    std::vector<LaidField> out{{reference_name, reference_title, true, false}};
    for (const auto& column : inquiry::batch_columns())
        out.push_back({column.name, column.title, column.field == inquiry::Field::subject_id, column.item.has_value()});
    return out;
}

Result<inquiry::Batch> read_cases(const std::string& name, ByteView bytes) {
    const auto read = files::ends_as(name, ".json") ? table_of_json(bytes) : tables::from_csv(bytes);
    if (!read) return tl::unexpected<Fault>(read.error());
    auto table = *read;
    JCIC_TRY(const auto references, take_references(table));
    auto told = inquiry::batch_of(table);
    if (!told) return tl::unexpected<Fault>(with_reference(std::move(told).error(), references));
    auto batch = *std::move(told);
    std::set<std::string> met;
    for (auto& line : batch.lines) {
        line.reference = references[line.number - 1];
        if (!met.insert(domain::compared_reference(line.reference)).second)
            return no_case("reference-twice", {{"reference", line.reference}});
    }
    return batch;
}

Result<IntegrationFolder> IntegrationFolder::of(const Machine& machine) {
    if (machine.settings().integration_folder.empty()) return no_folder("no-folder");
    IntegrationFolder out(machine.profile() / machine.settings().integration_folder);
    std::error_code ignored;
    if (!fs::is_directory(out.folder_, ignored)) return no_folder("");
    if (!files::may_be_made(out.folder_ / "cases.json", machine.profile())) return no_folder("place");
    JCIC_CHECK(out.make_places());
    for (const auto& place : {out.folder_, out.folder_ / incoming}) {
        JCIC_TRY(const bool open, files::is_open_to_all(place));
        if (open) return no_folder("open", {{"file", place.filename().string()}});
    }
    JCIC_TRY(out.owner_, files::owner_of(out.folder_ / incoming));
    JCIC_CHECK(out.belongs_to(machine.settings().workstation));
    return out;
}

/// The loan system's account is in the folder's group, or is this one: what the group may do there, it may do within.
Result<void> IntegrationFolder::make_places() const {
    std::error_code problem;
    const auto group = fs::status(folder_, problem).permissions() & fs::perms::group_all;
    for (const auto* place : {incoming, taken_place, refused_place, states_place}) {
        std::error_code ignored;
        if (fs::is_directory(folder_ / place, ignored)) continue;
        JCIC_CHECK(files::make_folder(folder_ / place));
        fs::permissions(folder_ / place, group, fs::perm_options::add, ignored);
    }
    return {};
}

/// Two desks would each take what the other has begun.
Result<void> IntegrationFolder::belongs_to(const std::string& workstation) const {
    const auto mark = folder_ / "workstation";
    const auto there = files::read_text(mark, 4096);
    if (!there && there.error().code == FaultCode::file_missing) return files::create(mark, workstation + "\n");
    if (!there) return tl::unexpected<Fault>(there.error());
    const auto desk = without_blanks(*there);
    if (desk != workstation) return no_folder("other-desk", {{"desk", visible_line(desk)}});
    return {};
}

Result<files::Laid> IntegrationFolder::laid() const {
    return files::lying_in(folder_ / incoming, endings, most_files);
}

Result<std::vector<files::Lying>> IntegrationFolder::taken() const {
    JCIC_TRY(auto all, files::lying_in(folder_ / taken_place, endings, most_files));
    return std::move(all.files);
}

Result<Bytes> IntegrationFolder::look(const std::string& name) const {
    return files::read_taken(folder_ / incoming, name, owner_, largest_laid);
}

Result<std::string> IntegrationFolder::take_file(const std::string& name) const {
    auto called = free_name(folder_ / taken_place, name);
    JCIC_CHECK(files::take_out(folder_ / incoming, name, folder_ / taken_place, called));
    return called;
}

Result<Bytes> IntegrationFolder::read_taken(const std::string& name) const {
    return files::read_taken(folder_ / taken_place, name, owner_, largest_laid);
}

Result<void> IntegrationFolder::refuse(const std::string& name, const Fault& why, bool was_taken, UtcTime now) const {
    const auto from = folder_ / (was_taken ? taken_place : incoming);
    const auto to = folder_ / refused_place;
    const auto kept = free_name(to, name);
    JCIC_CHECK(files::publish(from / name, to / kept, true));
    std::vector<tables::JsonText> said{{"format", refusal_format, {}},
                                       {"file", name, {}},
                                       {"at", domain::iso_text(now), {}},
                                       {"fault", std::string(why.text()), {}}};
    for (const auto* key : told_of_refusal)
        if (const auto value = why.detail(key); !value.empty()) said.push_back({key, std::string(value), {}});
    const auto beside = to / (kept + reason_ending);
    JCIC_CHECK(files::replace(beside, tables::json_object(said)));
    std::error_code ignored;
    fs::permissions(beside, fs::perms::group_read, fs::perm_options::add, ignored);
    return {};
}

Result<std::vector<RefusedFile>> IntegrationFolder::refused() const {
    JCIC_TRY(auto lying, files::lying_in(folder_ / refused_place, endings, most_files));
    auto& all = lying.files;
    std::ranges::sort(all, std::greater<>(), &files::Lying::written);
    std::vector<RefusedFile> out;
    for (auto& one : all) {
        auto why = reason_in(folder_ / refused_place / (one.name + reason_ending));
        out.push_back({std::move(one.name), std::move(why)});
    }
    return out;
}

Result<void> IntegrationFolder::put_state(const std::string& reference, ByteView signed_text) const {
    const auto path = folder_ / states_place / (reference + ".p7m");
    const auto part = folder_ / states_place / (reference + ".part");
    JCIC_CHECK(files::replace(part, signed_text));
    std::error_code ignored;  // a share that knows no such rights has its own
    fs::permissions(part, fs::perms::group_read, fs::perm_options::add, ignored);
    return files::publish(part, path, false);
}

}  // namespace jcic::desk
