#include "app/inquiry/checks/batch.h"

#include "app/domain/compared.h"
#include "app/domain/official_names.h"
#include "app/inquiry/checks/batch_table.h"

namespace jcic::inquiry {
namespace {

using domain::Item;

template <class Wanted, class Member>
std::size_t place_of(const Wanted& wanted, Member member) {
    const auto columns = batch_columns();
    return static_cast<std::size_t>(std::ranges::find(columns, wanted, member) - columns.begin());
}
/// The first one, of the items.
std::size_t column_of(Field field) {
    return place_of(field, &BatchColumn::field);
}
std::size_t column_of(Item item) {
    return place_of(std::optional(item), &BatchColumn::item);
}

/// nullopt: it says neither.
std::optional<bool> yes_or_no(const std::string& cell) {
    if (same_word(cell, {cell_yes, "Y", "YES", "V", "1", "✓", "○"})) return true;
    if (same_word(cell, {cell_no, "N", "NO", "X", "0", "✗", "×"})) return false;
    return std::nullopt;
}

template <class Choice>
std::optional<Choice> chosen_in(const std::string& cell, std::span<const Choice> known) {
    const auto found = std::ranges::find_if(known, [&](Choice one) {
        return same_word(cell, {domain::official_name(one), domain::name_of(one)});
    });
    return found == known.end() ? std::nullopt : std::optional(*found);
}

void cannot_be_read(BatchLine& line, std::size_t column) {
    std::string allowed;
    for (const auto& one : batch_choices(column)) allowed.append(allowed.empty() ? "" : " | ").append(one);
    line.faults.emplace(
        column,
        Fault{FaultCode::input_form,
              "batch",
              {{"field", std::string(batch_columns()[column].name)}, {"reason", "choice"}, {"allowed", allowed}}});
}

/// A cell with a character that the file has lost is no other cell's matter: the rest of the line is read.
void tell_of_lost_characters(BatchLine& line) {
    for (std::size_t column = 0; column < line.typed.size(); ++column)
        if (const auto lost = first_lost(line.typed[column]))
            line.faults.emplace(column, Fault{FaultCode::input_form,
                                              "batch",
                                              {{"field", std::string(batch_columns()[column].name)},
                                               {"reason", "unreadable"},
                                               {"position", std::to_string(*lost)}}});
}

bool says_items(const BatchLine& line) {
    return std::ranges::any_of(domain::all_items, [&](Item item) { return !line.typed[column_of(item)].empty(); });
}

/// The authorisation that the form names, or the only one that fits; nullptr where somebody has to see to it first.
const Offered* to_lean_on(BatchLine& line, const std::vector<Offered>& offered, domain::RocDate today) {
    if (!line.form.authorisation.empty()) {
        const auto found = std::ranges::find_if(offered, [&](const Offered& one) {
            return domain::same_reference(one.authorisation.reference, line.form.authorisation);
        });
        return found == offered.end() ? nullptr : &*found;
    }
    const auto fits = match(offered, line.form, today);
    if (fits.usable.size() == 1) return &offered[fits.usable.front()];
    for (const auto place : fits.usable) line.fitting.push_back(offered[place].authorisation.reference);
    if (fits.usable.empty() && domain::PersonalId::parse(line.form.subject_id)) {
        const Fault none{FaultCode::rule_au_1, "batch", {{"reason", "not-held"}}};
        line.faults.emplace(column_of(Field::authorisation), fits.why_none.value_or(none));
    }
    return nullptr;
}

/// What an authorisation would fill in is not missing as long as none is chosen, or the one that is named cannot be
/// looked up: that is told where it stands, or of the number that it is looked for by.
bool waits_for_authorisation(const BatchLine& line, Field field, const Verdict& verdict) {
    const bool named = !line.form.authorisation.empty();
    const bool unknown_subject = verdict.faults.contains(Field::subject_id);
    if (field == Field::authorisation) return unknown_subject;
    if (!line.typed[column_of(field)].empty()) return false;
    const bool none_found = !named || unknown_subject || verdict.faults.contains(Field::authorisation);
    switch (field) {
        case Field::subject_name:
        case Field::business:
        case Field::subject_kind:
            return none_found;
        case Field::year:
            return !named;
        case Field::items:
            return none_found && !says_items(line);
        case Field::authorisation:
        case Field::subject_id:
        case Field::borrower_id:
        case Field::borrower_name:
        case Field::borrower_checked:
        case Field::case_number:
        case Field::reason:
            return false;
    }
    return false;
}

}  // namespace

void read_cells(BatchLine& line) {
    const auto cell = [&](Field field) -> const std::string& { return line.typed[column_of(field)]; };
    auto& form = line.form = {};
    line.faults.clear();
    line.fitting.clear();
    tell_of_lost_characters(line);
    form.subject_id = domain::plain_form(cell(Field::subject_id));
    form.subject_name = cell(Field::subject_name);
    form.borrower_id = domain::plain_form(cell(Field::borrower_id));
    form.borrower_name = cell(Field::borrower_name);
    form.borrower_checked = cell(Field::borrower_checked);
    form.case_number = cell(Field::case_number);
    form.reason = cell(Field::reason);
    form.authorisation = cell(Field::authorisation);
    form.year = domain::plain_form(cell(Field::year));
    form.business = chosen_in<domain::Business>(cell(Field::business), domain::all_businesses);
    form.subject_kind = chosen_in<domain::SubjectKind>(cell(Field::subject_kind), domain::all_subject_kinds);
    if (!form.business && !cell(Field::business).empty()) cannot_be_read(line, column_of(Field::business));
    if (!form.subject_kind && !cell(Field::subject_kind).empty()) cannot_be_read(line, column_of(Field::subject_kind));
    for (const auto item : domain::all_items) {
        const auto& said = line.typed[column_of(item)];
        const auto wanted = yes_or_no(said);
        if (wanted && *wanted) form.items.insert(item);
        if (!wanted && !said.empty()) cannot_be_read(line, column_of(item));
    }
}

/// Of a year that is not proposed.
constexpr int any_month = 1;

void fill_in(BatchLine& line, const std::vector<Offered>& offered, domain::RocDate today) {
    const auto* held = to_lean_on(line, offered, today);
    if (held == nullptr) return;
    const auto typed = line.form;
    Form taken;
    line.form = leaning_on(*held, std::move(line.form), taken, today, any_month);
    // Which year is asked for is somebody's to say: an empty cell is told in JCIC's own sentence (R-IT-6).
    line.form.year = typed.year;
    // Three times "no" is an answer, and no gap to be filled.
    if (says_items(line) && typed.items.empty()) line.form.items.clear();
}

void take_verdict(BatchLine& line, const Verdict& verdict) {
    line.remarks = verdict.remarks;
    for (const auto& [field, fault] : verdict.faults) {
        if (field == Field::items && !line.form.items.empty()) continue;
        if (!waits_for_authorisation(line, field, verdict)) line.faults.emplace(column_of(field), fault);
    }
    for (const auto item : line.form.items) {
        const auto judged = verdict.items.find(item);
        if (judged == verdict.items.end() || judged->second) continue;
        // What another cell lacks is said there.
        if (judged->second.error().code != FaultCode::input_missing)
            line.faults.emplace(column_of(item), judged->second.error());
    }
    // Nothing that the rules let through not is ever ready, wherever it is told.
    if (!verdict.query && line.faults.empty() && !verdict.faults.empty())
        line.faults.emplace(column_of(verdict.faults.begin()->first), verdict.faults.begin()->second);
}

namespace {

/// Another product, another part in it or another year is another query under the same number.
bool asks_the_same(const Form& form, const Query& query) {
    if (form.business && *form.business != query.business) return false;
    if (form.subject_kind && *form.subject_kind != query.subject_kind) return false;
    return form.year.empty() || (query.year && form.year == std::to_string(*query.year));
}

}  // namespace

const QueryEntry* submitted_before(const BatchLine& line, const Book& book, const domain::PersonId& querier) {
    auto asked = line;
    read_cells(asked);  // without what the branch knew
    const auto& form = asked.form;
    for (const auto& [id, query] : book.queries()) {
        if (query.querier != querier || !bore(query, form.case_number) || !query.query) continue;
        if (query.query->subject.text() != form.subject_id) continue;
        if (!form.authorisation.empty() && !domain::same_reference(query.authorisation, form.authorisation)) continue;
        if (!asks_the_same(form, *query.query)) continue;
        // What ran out is asked anew under another authorisation; under its own it was used (R-AU-5).
        const auto stands = [&form, &query = query](Item item) {
            const auto found = query.items.find(item);
            if (found == query.items.end() || !uses_authorisation(found->second.state)) return false;
            return !form.authorisation.empty() || found->second.state != domain::ItemState::expired;
        };
        const bool all = form.items.empty() ? std::ranges::any_of(domain::all_items, stands)
                                            : std::ranges::all_of(form.items, stands);
        if (all) return &query;
    }
    return nullptr;
}

std::vector<std::size_t> differing(const BatchLine& line, const Query& submitted) {
    auto asked = line;
    read_cells(asked);
    const auto& form = asked.form;
    const auto& borrower = submitted.borrower;
    std::vector<std::size_t> out;
    const auto hold = [&](Field field, const std::string& said, const std::string& then) {
        if (!said.empty() && said != then) out.push_back(column_of(field));
    };
    hold(Field::subject_name, form.subject_name, submitted.subject_name);
    // Where the kind names no borrower its cells are not read: what stands there was never submitted.
    if (borrower) hold(Field::borrower_id, form.borrower_id, borrower->id_text());
    if (borrower) hold(Field::borrower_name, form.borrower_name, borrower->name);
    if (borrower && !borrower->checked.empty()) hold(Field::borrower_checked, form.borrower_checked, borrower->checked);
    hold(Field::reason, form.reason, submitted.reason);
    for (const auto item : domain::all_items)
        if (says_items(asked) && submitted.items.contains(item) && !form.items.contains(item))
            out.push_back(column_of(item));
    return out;
}

void hold_against_each_other(Batch& batch) {
    std::map<std::pair<std::string, Item>, std::size_t> taken;  // by which line
    for (auto& line : batch.lines) {
        line.against.clear();
        if (line.submitted || line.form.authorisation.empty()) continue;
        for (const auto item : line.form.items) {
            const auto what = batch.form_once ? *domain::all_items.begin() : item;  // one for all of them
            const auto [at, first] =
                taken.try_emplace({domain::compared_reference(line.form.authorisation), what}, line.number);
            if (first || at->second == line.number) continue;
            line.against.emplace(column_of(item), Fault{FaultCode::rule_au_5,
                                                        "batch",
                                                        {{"item", std::string(domain::code_of(item))},
                                                         {"reason", "line"},
                                                         {"line", std::to_string(at->second)}}});
        }
    }
}

std::string batch_cell(const BatchLine& line, std::size_t column) {
    const auto& form = line.form;
    const auto& one = batch_columns()[column];
    const auto& typed = line.typed[column];
    const auto known = [&](const std::string& in_form) { return in_form.empty() ? typed : in_form; };
    const auto named = [&](const auto& choice) {
        return choice && typed.empty() ? std::string(domain::official_name(*choice)) : typed;
    };
    switch (one.field) {
        case Field::subject_id:
            return known(form.subject_id);
        case Field::subject_name:
            return known(form.subject_name);
        case Field::business:
            return named(form.business);
        case Field::subject_kind:
            return named(form.subject_kind);
        case Field::borrower_id:
            return known(form.borrower_id);
        case Field::borrower_name:
            return known(form.borrower_name);
        case Field::borrower_checked:
            return known(form.borrower_checked);
        case Field::case_number:
            return known(form.case_number);
        case Field::reason:
            return known(form.reason);
        case Field::authorisation:
            return known(form.authorisation);
        case Field::items:
            return typed.empty() && form.items.contains(*one.item) ? std::string(cell_yes) : typed;
        case Field::year:
            return known(form.year);
    }
    return {};
}

}  // namespace jcic::inquiry
