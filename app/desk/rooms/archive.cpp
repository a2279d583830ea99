#include "app/desk/rooms/archive.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "app/domain/compared.h"
#include "app/domain/registers/policy.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/steps/inquiries.h"
#include "app/search/look_up.h"
#include "app/search/subject_labels.h"

namespace jcic::desk {
namespace {

using inquiry::QueryId;
using ledger::Label;

constexpr std::string_view query_kind = "query:";
constexpr std::uint64_t last_of_all = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t digits_of_all = 19;
constexpr std::size_t taken_in_at_once = 2'000;  ///< and then it may be stopped
/// Queries that give the same reason word for word are looked for among so many of the newest.
constexpr std::size_t alike_at_most = 20;

/// Of the labels as they are made here, by this retention: another form, and they are made anew.
std::string form_by(const domain::Policy& policy) {
    return "desk-9 years-" + std::to_string(policy.retention_years);
}

std::string day_text(UtcTime at) {
    return domain::roc_date_at(at).text();
}

/// "authorisations 0000000000000004711": in the order of the beginnings.
std::string standing_of(const domain::registers::Register& book, std::uint64_t begun) {
    const auto digits = std::to_string(begun);
    return std::string(book.name) + " " + std::string(digits_of_all - digits.size(), '0') + digits;
}

std::vector<Label> labels_of(const inquiry::QueryEntry& query) {
    std::set<std::string> numbers{domain::compared_reference(query.case_number)};
    for (const auto& former : query.former_case_numbers) numbers.insert(domain::compared_reference(former));
    std::vector<Label> out{{label::authorisation, domain::compared_reference(query.authorisation)},
                           {label::recent, day_text(query.last_written)}};
    for (const auto& number : numbers) out.push_back({label::case_number, number});
    if (query.erased) return out;
    if (inquiry::is_open(query)) out.push_back({label::open, ""});
    const auto kept = inquiry::kept(query, domain::least_years_kept);
    const bool ends = kept && kept->retention.until;
    out.push_back({label::term, ends ? kept->retention.until->text() : label::no_end});
    return out;
}

std::vector<Label> labels_of(const domain::registers::Register& book, const domain::registers::Row& row,
                             const domain::registers::DueContext& context) {
    std::vector<Label> out{{label::recent, day_text(row.story.back().at)}};
    if (!book.state(row.state).over) out.push_back({label::standing, standing_of(book, row.story.front().sequence)});
    for (const auto& due : book.dues) {
        if (std::ranges::find(due.in, row.state) == due.in.end()) continue;
        if (const auto until = due.until(row, context)) out.push_back({label::due, until->text()});
    }
    if (book.is_named_by_reference())
        if (auto compared = domain::compared_reference(row.id); compared != row.id)
            out.push_back({label::alike, std::move(compared)});
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

/// Folds all of the trail, once.
class Everything final : public domain::Projection {
public:
    [[nodiscard]] std::uint64_t applied() const override { return std::min(book.applied(), rows.applied()); }
    void apply(const domain::Recorded& event) override {
        book.apply(event);
        rows.apply(event);
    }
    [[nodiscard]] ledger::LabelsOf labels(const Today& day) const {
        const domain::registers::DueContext context{rows, day.today, day.calendar};
        ledger::LabelsOf out;
        for (const auto& [id, query] : book.queries()) out.emplace(inquiry::subject_of(id), labels_of(query));
        for (const auto* kind : domain::registers::all()) {
            if (!kind->grows) continue;
            for (const auto& [id, row] : rows.of(*kind))
                out.emplace(std::string(kind->about) + id, labels_of(*kind, row, context));
        }
        return out;
    }
    inquiry::Book book;
    domain::registers::Rows rows;
};

Result<std::uint64_t> label_everything(ledger::Session& session, const Today& day, const std::string& form) {
    Everything all;
    all.rows.fix(day.fixed);
    for (int times = 0; times < 3; ++times) {
        JCIC_CHECK(session.refresh(all));
        JCIC_TRY(const bool made, ledger::SubjectLabels(session).make(all.labels(day), all.applied(), form));
        if (made) break;  // else another program made them of later events, and those may be what is to be mended
    }
    return all.applied();
}

/// What the branch decided, read by itself.
Result<domain::Policy> policy_in(ledger::Session& session, const Today& day) {
    std::vector<std::string_view> actions;
    for (const auto& step : domain::registers::policy.steps) actions.push_back(step.action);
    domain::registers::Rows rows;
    rows.fix(day.fixed);
    JCIC_CHECK(session.read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
        rows.apply(event);
        return {};
    }));
    return domain::registers::policy_on(rows, day.today);
}

std::set<QueryId> queries_in(const std::set<std::string>& subjects) {
    std::set<QueryId> out;
    for (const auto& subject : subjects)
        if (const auto id = inquiry::query_of(subject)) out.insert(*id);
    return out;
}

/// Where queries are looked for, one whose case number was corrected is found by what the correction says.
std::string told_of(const std::string& subject, std::string_view kind) {
    const auto id = kind == query_kind ? inquiry::query_told_of(subject) : std::nullopt;
    return id ? inquiry::subject_of(*id) : subject;
}

std::vector<QueryId> in_order(const std::set<QueryId>& ids) {
    return {ids.begin(), ids.end()};
}

}  // namespace

Result<std::vector<domain::Recorded>> Archive::about_any(const std::string& subject) {
    ledger::EventQuery query;
    query.subject = subject;
    query.limit = std::numeric_limits<std::int64_t>::max();
    return session_.events(query);
}

Result<std::vector<domain::Recorded>> Archive::about(const QueryId& id) {
    JCIC_TRY(auto out, about_any(inquiry::subject_of(id)));
    if (out.empty()) return out;
    JCIC_TRY(auto corrections, about_any(inquiry::correction_of(id)));
    if (corrections.empty()) return out;
    std::ranges::move(corrections, std::back_inserter(out));
    std::ranges::sort(out, {}, &domain::Recorded::sequence);
    return out;
}

Result<std::vector<QueryId>> Archive::leaning_on(std::string_view authorisation) {
    const auto wanted = domain::compared_reference(authorisation);
    if (wanted.empty()) return std::vector<QueryId>{};
    JCIC_TRY(const auto found, ledger::SubjectLabels(session_).subjects({label::authorisation, wanted, wanted}));
    return in_order(queries_in({found.begin(), found.end()}));
}

Result<std::vector<QueryId>> Archive::of_case(std::string_view case_number) {
    const auto wanted = domain::compared_reference(case_number);
    JCIC_TRY(const auto found, ledger::SubjectLabels(session_).subjects({label::case_number, wanted, wanted}));
    return in_order(queries_in({found.begin(), found.end()}));
}

/// Nothing is to be overlooked: what the search has not taken in yet, it takes in first.
Result<void> Archive::take_in_all(const std::stop_token& stop) {
    while (true) {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "search");
        JCIC_TRY(const auto progress, ledger::advance_index(session_, taken_in_at_once));
        if (progress.complete()) return {};
    }
}

Result<Subjects> Archive::subjects_of(ledger::LookUp look_up, std::string_view kind, const std::stop_token& stop) {
    JCIC_CHECK(take_in_all(stop));
    Subjects out;
    do {
        if (stop.stop_requested()) return fail(FaultCode::cancelled, "search");
        JCIC_TRY(const auto found, ledger::look_up(session_, look_up));
        for (const auto& event : found.events) {
            const auto subject = told_of(event.entry.subject, kind);
            if (!subject.starts_with(kind) || out.subjects.contains(subject)) continue;
            if (out.subjects.size() == look_up.limit)
                out.more = true;
            else
                out.subjects.insert(subject);
        }
        look_up.newest = found.next;
    } while (look_up.newest != 0 && out.subjects.size() < look_up.limit);
    out.more = out.more || look_up.newest != 0;
    return out;
}

Result<std::vector<QueryId>> Archive::of_which(ledger::IndexedText what, const std::string& value, std::size_t limit,
                                               const std::stop_token& stop) {
    JCIC_CHECK(take_in_all(stop));
    JCIC_TRY(const auto found, ledger::subjects_of_which(session_, what, value, std::string(query_kind), limit));
    return in_order(queries_in({found.begin(), found.end()}));
}

Result<std::vector<QueryId>> Archive::about_subject(const domain::PersonalId& subject, const std::stop_token& stop) {
    return of_which(ledger::IndexedText::person_id, subject.text(), std::numeric_limits<std::int64_t>::max(), stop);
}

Result<std::vector<QueryId>> Archive::with_reason(const std::string& reason, const std::stop_token& stop) {
    return of_which(ledger::IndexedText::reason, reason, alike_at_most, stop);
}

Result<std::vector<std::string>> Archive::rows_with(const domain::registers::Register& book, ledger::IndexedText what,
                                                    const std::string& value, std::size_t limit,
                                                    const std::stop_token& stop) {
    JCIC_CHECK(take_in_all(stop));
    const std::string about(book.about);
    JCIC_TRY(auto found, ledger::subjects_of_which(session_, what, value, about, limit));
    for (auto& subject : found) subject.erase(0, about.size());
    return found;
}

Result<std::set<std::string>> Archive::newest(const domain::registers::Register& book, std::size_t limit) {
    std::set<std::string> out;
    for (const auto& step : book.steps) {
        if (!step.begins()) continue;
        ledger::EventQuery begun;
        begun.action = step.action;
        begun.newest_first = true;
        begun.limit = limit;
        JCIC_TRY(const auto events, session_.events(begun));
        for (const auto& event : events) out.insert(event.entry.subject);
    }
    return out;
}

Result<std::vector<std::string>> Archive::standing(const domain::registers::Register& book, std::size_t limit) {
    return ledger::SubjectLabels(session_).subjects(
        {label::standing, standing_of(book, 0), standing_of(book, last_of_all), true, limit});
}

Result<std::vector<std::string>> Archive::ids_alike(const domain::registers::Register& book,
                                                    const std::string& compared) {
    JCIC_TRY(const auto found, ledger::SubjectLabels(session_).subjects({label::alike, compared, compared}));
    std::vector<std::string> out;
    for (const auto& subject : found)
        if (subject.starts_with(book.about)) out.push_back(subject.substr(book.about.size()));
    return out;
}

Result<std::set<std::string>> Archive::subjects_at_hand(domain::RocDate today, std::string_view kind) {
    const auto since = domain::roc_date_at(domain::start_of(today) - recent);
    const auto until = day_text(domain::start_of(today) + soon);
    JCIC_TRY(auto out, written_about_since(since, kind));
    for (const auto& wanted : {ledger::LabelQuery{label::open}, ledger::LabelQuery{label::due, "", until}}) {
        JCIC_TRY(auto found, labelled(wanted, kind));
        out.merge(found);
    }
    return out;
}

Result<std::set<std::string>> Archive::written_about_since(domain::RocDate since, std::string_view kind) {
    return labelled({label::recent, since.text()}, kind);
}

Result<std::set<std::string>> Archive::labelled(const ledger::LabelQuery& wanted, std::string_view kind) {
    JCIC_TRY(const auto found, ledger::SubjectLabels(session_).subjects(wanted));
    std::set<std::string> out;
    for (const auto& subject : found)
        if (subject.starts_with(kind)) out.insert(subject);
    return out;
}

Result<std::string> fold_open(ledger::Session& session, Archive& archive, const Today& day, inquiry::Book& book,
                              domain::registers::Rows& rows) {
    JCIC_TRY(const auto policy, policy_in(session, day));
    auto form = form_by(policy);
    JCIC_TRY(auto made_to, ledger::SubjectLabels(session).made_to(form));
    if (made_to == 0) {
        const auto made = label_everything(session, day, form);
        // Neither a full disk nor a bad sector among the labels keeps anybody from working: then everything is read,
        // which tells what of the events cannot be.
        const bool of_disk =
            !made && (made.error().code == FaultCode::ledger_write || made.error().code == FaultCode::ledger_read);
        if (of_disk) return form;
        JCIC_TRY(made_to, made);
    }
    JCIC_TRY(const auto queries, archive.subjects_at_hand(day.today, query_kind));
    book.begin_after(made_to, queries_in(queries), archive);
    const auto actions = domain::registers::Rows::actions_of_small();
    JCIC_CHECK(session.read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
        if (event.sequence <= made_to) rows.apply(event);
        return {};
    }));
    std::set<std::string> open;
    for (const auto* one : domain::registers::all()) {
        if (!one->grows) continue;
        JCIC_TRY(const auto subjects, archive.subjects_at_hand(day.today, one->about));
        open.insert(subjects.begin(), subjects.end());
        if (!one->key.empty()) continue;
        JCIC_TRY(const auto last, archive.newest(*one, 1));  // from whose number on the next ones are counted
        open.insert(last.begin(), last.end());
    }
    rows.begin_after(
        made_to, std::move(open), [&archive](const auto& subject) { return archive.about_any(subject); },
        [&archive](const auto& of, const auto& compared) { return archive.ids_alike(of, compared); });
    return form;
}

Result<bool> labels_hold(ledger::Session& session, const Today& day, const Labelled& known) {
    JCIC_TRY(const auto policy, policy_in(session, day));
    if (form_by(policy) != known.form) return true;
    JCIC_TRY(const auto made_to, ledger::SubjectLabels(session).made_to(known.form));
    if (made_to < known.to) return false;
    Everything all;
    all.rows.fix(day.fixed);
    JCIC_CHECK(session.refresh(all));
    if (made_to != all.applied()) return fail(FaultCode::ledger_busy, "ledger.labels");
    auto expected = all.labels(day);
    for (auto& [subject, labels] : expected) std::ranges::sort(labels);
    for (const auto by : {ledger::LabelsBy::table, ledger::LabelsBy::index}) {
        JCIC_TRY(const auto there, ledger::SubjectLabels(session).all(by));
        if (there != expected) return false;
    }
    return true;
}

Result<void> label_anew(ledger::Session& session, const Today& day) {
    JCIC_TRY(const auto policy, policy_in(session, day));
    JCIC_CHECK(label_everything(session, day, form_by(policy)));
    return {};
}

Result<void> Labelling::follow(inquiry::Book& book, domain::registers::Rows& rows, const Today& day, bool at_once) {
    queries_.merge(book.take_touched());
    subjects_.merge(rows.take_touched());
    const auto to = std::min(book.applied(), rows.applied());
    if (written_ == 0) {
        JCIC_TRY(written_, ledger::SubjectLabels(session_).made_to(form_));
    }
    if (written_ == 0 || to <= written_ || (!at_once && to < written_ + at_most_behind)) return {};
    const domain::registers::DueContext context{rows, day.today, day.calendar};
    ledger::LabelsOf labels;
    for (const auto& id : queries_) {
        JCIC_CHECK(book.load(id));
        if (const auto* query = book.find(id)) labels.emplace(inquiry::subject_of(id), labels_of(*query));
    }
    for (const auto& subject : subjects_)
        for (const auto* kind : domain::registers::all()) {
            if (!kind->grows || !subject.starts_with(kind->about)) continue;
            const auto id = subject.substr(kind->about.size());
            JCIC_CHECK(rows.load(*kind, id));
            if (const auto* row = rows.row(*kind, id)) labels.emplace(subject, labels_of(*kind, *row, context));
        }
    JCIC_TRY(const bool stand, ledger::SubjectLabels(session_).put(labels, written_, to, form_));
    if (!stand) return {};  // written by who reads from further back
    written_ = to;
    queries_.clear();
    subjects_.clear();
    return {};
}

void StandingRows::note(std::set<std::string>& known, const domain::registers::Register& book,
                        const domain::registers::Row& row) {
    auto subject = std::string(book.about) + row.id;
    if (book.state(row.state).over)
        known.erase(subject);
    else
        known.insert(std::move(subject));
}

Result<std::size_t> StandingRows::how_many(Archive& archive, const domain::registers::Rows& rows,
                                           const domain::registers::Register& book) {
    if (const auto found = known_.find(&book); found != known_.end()) return found->second.size();
    JCIC_TRY(const auto labelled, archive.standing(book));
    std::set<std::string> known(labelled.begin(), labelled.end());
    // What was read may have moved on since the labels were written, or have begun.
    for (const auto& [id, row] : rows.of(book)) note(known, book, row);
    return known_.emplace(&book, std::move(known)).first->second.size();
}

void StandingRows::follow(const domain::registers::Changed& changed, const domain::registers::Rows& rows) {
    for (const auto& [book, ids] : changed) {
        const auto found = known_.find(book);
        if (found == known_.end()) continue;
        for (const auto& id : ids)
            if (const auto* row = rows.row(*book, id)) note(found->second, *book, *row);
    }
}

}  // namespace jcic::desk
