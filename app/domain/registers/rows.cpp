#include "app/domain/registers/rows.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/compared.h"
#include "app/domain/registers/policy.h"

namespace jcic::domain::registers {
namespace {

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// What stood under the row's key is gone with it.
void forget_personal(Row& row) {
    for (const auto& passage : row.story)
        for (const auto& asked : passage.step->asks)
            if (asked.keep != Keep::plain && row.values.erase(std::string(asked.name)) > 0)
                row.sealed.insert(std::string(asked.name));
}

/// Takes the event's fields and place into the row.
void pass(Row& row, const Step& step, const Recorded& event) {
    Values said;
    for (const auto& asked : step.asks) {
        const auto* field = event.entry.field(asked.name);
        const auto name = std::string(asked.name);
        if (field == nullptr) {
            if (!asked.anew) continue;
            row.values.erase(name);
            row.sealed.erase(name);
            continue;
        }
        if (field->value) {
            if (asked.keep == Keep::plain) said.insert_or_assign(name, *field->value);
            row.values.insert_or_assign(name, *field->value);
            row.sealed.erase(name);
        } else {
            row.values.erase(name);
            row.sealed.insert(name);
        }
    }
    if (step.erases) forget_personal(row);
    if (!step.to.empty()) row.state = step.to;
    auto beside = event.entry.value(field::beside);
    if (step.written == Written::table && step.beside) beside = event.entry.value(step.beside->named);
    row.story.push_back(
        {&step, event.sequence, event.at, event.person, std::move(beside), event.earlier(), std::move(said)});
    row.last = event.earlier();
}

const Order& of_book(const std::map<const Register*, Order>& orders, const Register& book) {
    static const Order none;
    const auto found = orders.find(&book);
    return found == orders.end() ? none : found->second;
}

/// One after the other, each as the description has it; what is to be begun comes after the rows that there are.
bool owed_before(const Obligation& one, const Obligation& other) {
    if (one.until != other.until) return one.until < other.until;
    if (one.book != other.book) return std::ranges::find(all(), one.book) < std::ranges::find(all(), other.book);
    if (one.row.empty() != other.row.empty()) return other.row.empty();
    if (one.row != other.row) return ById{}(one.row, other.row);
    return std::less{}(one.due, other.due);
}

void add_of_row(std::vector<Obligation>& out, const Register& book, const Row& row, const DueContext& context) {
    for (const auto& due : book.dues) {
        if (std::ranges::find(due.in, row.state) == due.in.end()) continue;
        if (const auto until = due.until(row, context))
            out.push_back({&book, &due, row.id, *until, due.by.empty() ? std::string() : row.value(due.by)});
    }
}

void add_to_begin(std::vector<Obligation>& out, const DueContext& context) {
    for (const auto* book : all())
        for (const auto& due : book->dues)
            if (due.row_until != nullptr)
                if (const auto until = due.row_until(context)) out.push_back({book, &due, "", *until});
}

}  // namespace

DueContext::DueContext(const Rows& of, RocDate day, const OfficeCalendar& days)
    : rows(of), today(day), calendar(days), retention_years(policy_on(of, day).retention_years) {}

std::string Row::value(std::string_view field) const {
    const auto found = values.find(field);
    return found == values.end() ? std::string() : found->second;
}

std::optional<RocDate> Row::day_of(std::string_view action) const {
    const auto found = std::ranges::find(story, action, [](const Passage& one) { return one.step->action; });
    if (found == story.end()) return std::nullopt;
    return roc_date_at(found->at);
}

const Passage* Row::last_of(std::string_view action) const {
    const auto found =
        std::find_if(story.rbegin(), story.rend(), [&](const Passage& one) { return one.step->action == action; });
    return found == story.rend() ? nullptr : &*found;
}

RocDate Row::since() const {
    auto at = story.front().at;
    for (const auto& one : story)
        if (one.step->to == state) at = one.at;
    return roc_date_at(at);
}

bool ById::operator()(std::string_view one, std::string_view other) const {
    const bool digits = all_digits(one);
    if (digits != all_digits(other)) return digits;
    if (digits && one.size() != other.size()) return one.size() < other.size();
    return one < other;
}

bool may_follow(const Step& step, const Row* row) {
    if (row == nullptr) return step.begins();
    return std::ranges::find(step.from, row->state) != step.from.end();
}

std::optional<NotTheirs> not_theirs(const Step& step, const Row* row, std::string_view person,
                                    std::string_view beside) {
    if (row == nullptr) return std::nullopt;
    if (!step.only_by.empty() && row->value(step.only_by) != person) return NotTheirs{true, row->value(step.only_by)};
    for (const auto field : step.never_by)
        if (auto named = row->value(field); !named.empty() && (named == person || named == beside))
            return NotTheirs{false, std::move(named)};
    if (step.of_another && (row->id == person || row->id == beside)) return NotTheirs{false, row->id};
    if (step.by_another && !row->story.empty() && row->story.back().by == person)
        return NotTheirs{false, std::string(person)};
    return std::nullopt;
}

bool may_be_taken_by(const Step& step, const Row* row, const PersonId& person) {
    return !not_theirs(step, row, person.text());
}

bool is_of(const Register& book, const Row& row, std::string_view person) {
    if (row.id == person) return true;
    const auto took = [&](const Passage& one) { return one.by == person || one.beside == person; };
    if (std::ranges::any_of(row.story, took)) return true;
    const auto names = [&](const events::Field& field) {
        return field.kind == events::Kind::person && row.value(field.name) == person;
    };
    return std::ranges::any_of(book.said, names) ||
           std::ranges::any_of(book.steps, [&](const Step& step) { return std::ranges::any_of(step.asks, names); });
}

bool has_own_rows(const Register& book) {
    return !book.is_made() ||
           std::ranges::find(book.said, events::Kind::person, &events::Field::kind) != book.said.end();
}

void Rows::apply(const Recorded& event) {
    applied_ = event.sequence;
    if (const auto known = step_of(event.entry.action); known && known->book->grows) {
        const auto& subject = event.entry.subject;
        touched_.insert(subject);
        const bool read = subject.starts_with(known->book->about) &&
                          of_id(*known->book, std::string_view(subject).substr(known->book->about.size())) != nullptr;
        if (read_ && !read) {
            unread_.insert(subject);  // it may have begun before these rows did
            return;
        }
    }
    fold(event);
}

/// False where it contradicts its row, and changes nothing: both verifiers find it.
bool Rows::fold(const Recorded& event) {
    const auto known = step_of(event.entry.action);
    if (!known || !event.entry.subject.starts_with(known->book->about) ||
        event.entry.subject.size() == known->book->about.size())
        return false;
    auto id = event.entry.subject.substr(known->book->about.size());
    auto& table = tables_[known->book->name];
    auto found = table.lower_bound(id);
    const auto* before = found == table.end() || found->first != id ? nullptr : &found->second;
    if (!may_follow(*known->step, before)) return false;
    if (known->step->written != Written::table &&
        not_theirs(*known->step, before, event.person, event.entry.value(field::beside)))
        return false;
    if (not_as_before(*known->step, before, [&](std::string_view name) { return event.entry.value(name); }) != nullptr)
        return false;
    const bool rests = known->step->begins() || known->step->written != Written::here ||
                       event.entry.value(field::rests_on) == found->second.last.text();
    if (!rests) return false;
    if (before == nullptr) {
        found = table.try_emplace(found, id);
        found->second.id = std::move(id);
    }
    auto& row = found->second;
    ++believed_;
    pass(row, *known->step, event);
    const auto began = row.story.front().sequence;
    if (row.story.size() == 1) {
        begun_[known->book].emplace(began, row.id);
        if (known->book->is_named_by_reference()) alike_[known->book].try_emplace(compared_reference(row.id), row.id);
    }
    if (known->book->state(row.state).over)
        standing_[known->book].erase(began);
    else
        standing_[known->book].emplace(began, row.id);
    changed_[known->book].insert(row.id);
    return true;
}

std::vector<std::string_view> Rows::actions() const {
    std::vector<std::string_view> out;
    for (const auto* book : books_)
        for (const auto& step : book->steps) out.push_back(step.action);
    return out;
}

std::vector<std::string_view> Rows::actions_of_small() {
    std::vector<std::string_view> out;
    for (const auto* book : all())
        for (const auto& step : book->steps)
            if (!book->grows) out.push_back(step.action);
    return out;
}

void Rows::begin_after(std::uint64_t sequence, std::set<std::string> open, ReadSubject read, IdsAlike alike) {
    passed(sequence);
    unread_ = std::move(open);
    read_ = std::move(read);
    ids_alike_ = std::move(alike);
}

Result<void> Rows::read_in(const Register& book, std::string_view id) {
    if (of_id(book, id) != nullptr) return {};
    JCIC_TRY(const auto events, read_(std::string(book.about).append(id)));
    for (const auto& event : events) fold(event);
    return {};
}

Result<void> Rows::load(const Register& book, std::string_view id) {
    if (!read_ || !book.grows || id.empty()) return {};
    JCIC_CHECK(read_in(book, id));
    if (!book.is_named_by_reference() || of_id(book, id) != nullptr) return {};
    const Reference wanted(id);
    JCIC_CHECK(read_in(book, wanted.compared()));
    if (ids_alike_) {
        JCIC_TRY(const auto ids, ids_alike_(book, wanted.compared()));
        for (const auto& one : ids) JCIC_CHECK(read_in(book, one));
    }
    // Of those that nobody has labelled yet.
    const auto unread = unread_;
    for (const auto& subject : unread)
        if (subject.starts_with(book.about) && wanted.is(std::string_view(subject).substr(book.about.size())))
            JCIC_CHECK(read_in(book, std::string_view(subject).substr(book.about.size())));
    return {};
}

Result<void> Rows::load_open() {
    while (!unread_.empty()) {
        const auto subject = *unread_.begin();
        for (const auto* book : all())
            if (subject.starts_with(book->about))
                JCIC_CHECK(load(*book, std::string_view(subject).substr(book->about.size())));
        unread_.erase(subject);
    }
    return {};
}

Result<std::string> Rows::next_number(const Register& book) {
    JCIC_CHECK(load_open());
    for (auto number = last_number(*this, book) + 1;; ++number) {
        auto id = std::to_string(number);
        JCIC_CHECK(load(book, id));
        if (row(book, id) == nullptr) return id;
    }
}

const Table& Rows::of(const Register& book) const {
    static const registers::Table none;
    const auto found = tables_.find(book.name);
    return found == tables_.end() ? none : found->second;
}

const Order& Rows::begun(const Register& book) const {
    return of_book(begun_, book);
}

const Order& Rows::standing(const Register& book) const {
    return of_book(standing_, book);
}

const Row* Rows::of_id(const Register& book, std::string_view id) const {
    const auto& table = of(book);
    const auto found = table.find(id);
    return found == table.end() ? nullptr : &found->second;
}

const Row* Rows::row(const Register& book, std::string_view id) const {
    if (const auto* exactly = of_id(book, id); exactly != nullptr) return exactly;
    const auto compared = compared_reference(id);
    if (!book.is_named_by_reference()) return book.key.empty() ? of_id(book, compared) : nullptr;
    const auto ids = alike_.find(&book);
    if (ids == alike_.end()) return nullptr;
    const auto found = ids->second.find(compared);
    return found == ids->second.end() ? nullptr : of_id(book, found->second);
}

std::vector<Obligation> owed(const Rows& rows, RocDate today, const OfficeCalendar& calendar) {
    const DueContext context{rows, today, calendar};
    std::vector<Obligation> out;
    for (const auto* book : all())
        for (const auto& [id, row] : rows.of(*book)) add_of_row(out, *book, row, context);
    add_to_begin(out, context);
    std::ranges::sort(out, owed_before);
    return out;
}

std::size_t owed_again(std::vector<Obligation>& all, const Rows& rows, const Changed& changed, RocDate today,
                       const OfficeCalendar& calendar) {
    const DueContext context{rows, today, calendar};
    std::vector<Obligation> anew;
    add_to_begin(anew, context);
    std::size_t judged = 0;
    for (const auto& [book, ids] : changed)
        for (const auto& id : ids)
            if (const auto* row = rows.row(*book, id)) {
                add_of_row(anew, *book, *row, context);
                ++judged;
            }
    // What is owed as it was stays where it stands: what comes after it need not move.
    std::erase_if(all, [&](const Obligation& one) {
        const auto of_book = changed.find(one.book);
        if (!one.row.empty() && (of_book == changed.end() || !of_book->second.contains(one.row))) return false;
        return std::erase(anew, one) == 0;
    });
    const auto kept = static_cast<std::ptrdiff_t>(all.size());
    std::ranges::sort(anew, owed_before);
    all.insert(all.end(), anew.begin(), anew.end());
    std::inplace_merge(all.begin(), all.begin() + kept, all.end(), owed_before);
    return judged;
}

bool owes_elsewhere(const Changed& changed) {
    return changed.contains(&people) || changed.contains(&policy) || changed.contains(&findings) ||
           changed.contains(&letters) || changed.contains(&envelopes);
}

std::vector<Obligation> owed_by(const Register& book, const Row& row, const DueContext& context) {
    std::vector<Obligation> out;
    add_of_row(out, book, row, context);
    std::ranges::sort(out, owed_before);
    return out;
}

/// Numbers stand first, by their worth: from the last of them, past what another program wrote.
std::uint32_t last_number(const Rows& rows, const Register& book) {
    const auto& table = rows.of(book);
    for (auto at = table.lower_bound(std::string_view()); at != table.begin();)
        if (const auto number = whole_number<std::uint32_t>((--at)->first, 0, 999'999'999)) return *number;
    return 0;
}

const events::Field* not_as_before(const Step& step, const Row* row,
                                   const std::function<std::string(std::string_view)>& said) {
    if (row == nullptr) return nullptr;
    const auto found = std::ranges::find_if(step.asks, [&](const events::Field& asked) {
        if (asked.as_before.empty()) return false;
        const auto named = said(asked.name);
        return !named.empty() && named != row->value(asked.as_before);
    });
    return found == step.asks.end() ? nullptr : &*found;
}

}  // namespace jcic::domain::registers
