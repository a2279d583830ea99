#include "app/desk/registers/sample_desk.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/sampled_records.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/official_names.h"
#include "app/domain/registers/policy.h"
#include "app/domain/steps/register_steps.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::RocMonth;

constexpr auto reviewing = domain::Duty::reviewer;

Result<void> may_draw(const std::set<domain::Duty>& duties) {
    if (duties.contains(reviewing)) return {};
    return fail(FaultCode::person_duty, "sample", {{"duty", std::string(domain::name_of(reviewing))}});
}

tl::unexpected<Fault> refused(const char* reason) {
    return fail(FaultCode::register_state, "sample", {{"register", "samples"}, {"reason", reason}});
}

/// With a blank between them.
std::string listed(const std::vector<std::string>& records) {
    std::string out;
    for (const auto& record : records) out.append(out.empty() ? "" : " ").append(record);
    return out;
}

/// What was drawn, before it has a number.
struct Selection {
    domain::MonthEnd end;
    domain::SampleSettings settings;
    std::vector<std::string> population;
    std::vector<std::string> drawn;
    std::vector<std::string> extra;
    std::map<std::string, domain::PersonId, std::less<>> queriers;  ///< of what is reviewed, by record
};

domain::Entry sample_entry(const std::string& sample, RocMonth month, const Selection& selection) {
    const auto& end = selection.end;
    return plain_entry(
        action::sample_drawn, std::string(registers::samples.about) + sample,
        {{field::sample, sample},
         {field::month, month.text()},
         {field::algorithm, selection.settings.by == domain::SampleBy::querier ? domain::sample_algorithm_by_querier
                                                                               : domain::sample_algorithm},
         {field::first, std::to_string(end.first)},
         {field::last, std::to_string(end.last)},
         {field::root, to_hex(end.root)},
         {field::population, std::to_string(selection.population.size())},
         {field::digest, to_hex(domain::population_digest(selection.population, sha256_of))},
         {field::percent, std::to_string(selection.settings.floor.percent)},
         {field::least, std::to_string(selection.settings.floor.least)},
         {field::percent_from, std::string(selection.settings.percent_from)},
         {field::least_from, std::string(selection.settings.least_from)},
         {field::by_from, std::string(selection.settings.by_from)},
         {field::outside_most, std::to_string(selection.settings.outside_most)},
         {field::outside_from, std::string(selection.settings.outside_from)},
         {field::drawn, listed(selection.drawn)},
         {field::extra, listed(selection.extra)}});
}

domain::Entry review_entry(const std::string& sample, const std::string& review, const std::string& record,
                           const domain::PersonId& querier, std::string_view drawn_by) {
    const auto colon = record.find(':');
    return plain_entry(action::review_drawn, std::string(registers::reviews.about) + review,
                       {{field::review, review},
                        {field::sample, sample},
                        {field::query, record.substr(0, colon)},
                        {field::item, record.substr(colon + 1)},
                        {field::querier, querier.text()},
                        {field::drawn_by, std::string(drawn_by)}});
}

std::vector<std::string> drawn_of(const Selection& selection, RocMonth month, const std::vector<ToldOf>& told) {
    const auto seed = domain::sample_seed(month, selection.end, sha256_of);
    const auto& records = selection.population;
    const auto& settings = selection.settings;
    if (settings.by == domain::SampleBy::month)
        return domain::sample_of(records, seed, domain::sample_size(records.size(), settings.floor), sha256_of);
    std::vector<domain::AskedBy> asked;
    for (std::size_t i = 0; i < records.size(); ++i)
        asked.push_back({records[i], told[i].querier ? told[i].querier->text() : std::string()});
    return domain::sample_by_querier(asked, seed, settings.floor, sha256_of);
}

void add_besides(Selection& selection, RocMonth month, const std::vector<ToldOf>& told) {
    std::vector<domain::MarkedRecord> marked;
    for (std::size_t i = 0; i < told.size(); ++i) marked.push_back({selection.population[i], told[i].marked});
    selection.extra =
        domain::sample_besides(marked, selection.drawn, domain::sample_seed(month, selection.end, sha256_of),
                               static_cast<std::uint64_t>(selection.settings.outside_most), sha256_of);
    std::set<std::string, std::less<>> reviewed(selection.drawn.begin(), selection.drawn.end());
    reviewed.insert(selection.extra.begin(), selection.extra.end());
    for (std::size_t i = 0; i < told.size(); ++i)
        if (told[i].querier && reviewed.contains(selection.population[i]))
            selection.queriers.emplace(selection.population[i], *told[i].querier);
}

Result<Selection> select(Seat& seat, RocMonth month, const domain::SampleSettings& settings) {
    Selection out;
    out.settings = settings;
    JCIC_TRY(out.end, month_end(seat.session(), month));
    JCIC_TRY(out.population, records_of(seat.session(), out.end));
    Telling telling(seat.archive());
    std::vector<ToldOf> told;
    for (const auto& record : out.population) {
        JCIC_TRY(auto one, telling.of(record));
        told.push_back(std::move(one));
    }
    out.drawn = drawn_of(out, month, told);
    add_besides(out, month, told);
    return out;
}

// What the ledger says of a drawn record, laid out as 聯徵2 asks for it (working paper 聯徵2, R-LO-3).

std::string moment_text(const std::optional<UtcTime>& at) {
    return at ? domain::roc_time_text(*at, true) : std::string();
}

/// What the person was designated for on that day, as 聯徵4 has it.
std::string duties_on_day(const Seat& seat, const domain::PersonId& person, UtcTime at) {
    const auto found = seat.people().people().find(person);
    if (found == seat.people().people().end()) return {};
    const domain::DutyTerms duties(found->second.duties.on(domain::roc_date_at(at)));
    const auto* field = registers::people.field(field::duties);
    return field == nullptr || duties.empty() ? std::string() : domain::registers::shown_value(*field, duties.text());
}

std::string authorisation_fact(const domain::Authorisation& authorisation) {
    return authorisation.reference + "，" + std::string(domain::official_name(authorisation.kind)) + "，" +
           authorisation.signed_on.dashed() + "～" + authorisation.ends_on.dashed() + "，" + authorisation.reply_code;
}

std::string basis_text(const inquiry::Query& query, domain::Item item) {
    auto out = std::string(domain::official_name(query.business)) + "，" +
               std::string(domain::official_name(query.subject_kind));
    const auto rule = query.items.find(item);
    if (rule == query.items.end()) return out;
    const auto code = code_text(rule->second);
    return out + "，" + std::string(code.substr(code.find('.') + 1));
}

std::string approval_text(const Seat& seat, const inquiry::QueryEntry& query) {
    if (!query.approval) return {};
    return seat.names().named(query.approval->by.text()) + "，" + moment_text(query.approval->at) +
           signed_at(*query.approval);
}

std::string numbers_text(const std::vector<ReviewEvent>& events) {
    std::string out;
    for (const auto& event : events) out.append(out.empty() ? "" : "、").append(std::to_string(event.sequence));
    return out;
}

/// Of the query, but what is only about another of its items.
Result<std::vector<ReviewEvent>> events_of(Seat& seat, const registers::Reviewed& review) {
    JCIC_TRY(const auto all, seat.archive().about(review.query));
    std::vector<ReviewEvent> out;
    for (const auto& event : all) {
        const auto item = event.entry.value(field::item);
        if (!item.empty() && item != domain::code_of(review.item)) continue;
        const auto* described = domain::events::find(event.entry.action);
        if (described == nullptr) continue;
        std::vector by{seat.names().named(event.person)};
        for (const auto& signature : event.entry.signatures)
            if (signature.signer.text() != event.person) by.push_back(seat.names().named(signature.signer.text()));
        out.push_back({event.sequence, event.at, described->title, item, std::move(by)});
    }
    return out;
}

/// The laws' columns are answered from the query itself; where that is not ours to read, they stand empty.
void add_facts(ReviewPage& page, const Seat& seat, const inquiry::QueryEntry& query, const inquiry::ItemEntry& item) {
    const auto& asked = query.query;
    const auto fact = [&](int column, const char* label, std::string value) {
        page.facts.push_back({column, label, std::move(value)});
    };
    const auto requested = item.requested_at;
    fact(1, JCIC_WORD("registers", "查詢時間"), moment_text(requested));
    fact(2, JCIC_WORD("registers", "被查詢當事人"), asked ? asked->subject.text() + " " + asked->subject_name : "");
    fact(3, JCIC_WORD("registers", "查詢人員"), seat.names().display_name(query.querier));
    fact(5, JCIC_WORD("registers", "使用者代碼"), query.querier.text());
    fact(6, JCIC_WORD("registers", "當日授權辦理事項"),
         duties_on_day(seat, query.querier, requested.value_or(query.submitted_at)));
    fact(7, JCIC_WORD("registers", "授權書"), asked ? authorisation_fact(asked->authorisation) : query.authorisation);
    fact(8, JCIC_WORD("registers", "查詢依據"), asked ? basis_text(*asked, page.review.item) : "");
    fact(9, JCIC_WORD("registers", "案號"), domain::with_correction(query.case_number, query.case_number_before));
    fact(9, JCIC_WORD("registers", "事由"), asked ? asked->reason : "");
    fact(9, JCIC_WORD("registers", "送出核准"), moment_text(query.submitted_at));
    fact(9, JCIC_WORD("registers", "核准"), approval_text(seat, query));
    fact(9, JCIC_WORD("registers", "日誌事件"), numbers_text(page.events));
    fact(0, JCIC_WORD("registers", "調閱序號"), item.serial ? item.serial->masked() : "");
    fact(0, JCIC_WORD("registers", "調閱時間"), moment_text(item.retrieved_at));
}

Result<ReviewPage> review_page(Seat& seat, const registers::Reviewed& review) {
    JCIC_CHECK(seat.load_query(review.query));
    const auto* query = seat.book().find(review.query);
    if (query == nullptr || !query->items.contains(review.item))
        return fail(FaultCode::query_unknown, "sample", {{"query", review.query}});
    const auto& item = query->items.at(review.item);
    ReviewPage out{review, {}, item.copies, {}, query->erased};
    JCIC_TRY(out.events, events_of(seat, review));
    add_facts(out, seat, *query, item);
    return out;
}

}  // namespace

Result<Drawn> SampleDesk::draw(RocMonth month) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_draw));
    if (parts_.machine.clock().now() < month.ends()) return refused("not-over");
    const auto settings = [&] { return registers::sample_settings_on(seat->registers(), parts_.machine.today()); };
    JCIC_TRY(const auto selection, select(*seat, month, settings()));
    bool decided_otherwise = false;
    Drawn out{{}, selection.population.size(), selection.drawn, selection.extra, {}};
    const auto decide = [&]() -> Result<std::vector<domain::Entry>> {
        JCIC_CHECK(may_draw(seat->people().duties(seat->person(), parts_.machine.today())));
        decided_otherwise = settings() != selection.settings;
        if (decided_otherwise) return std::vector<domain::Entry>();
        out.sample = registers::next_draw(seat->registers(), month);
        out.reviews.clear();
        std::set<std::string> known;
        for (const auto& one : registers::reviewed_in(seat->registers(), month))
            known.insert(record_of(one.query, one.item));
        std::vector<domain::Entry> entries{sample_entry(out.sample, month, selection)};
        const auto begin = [&](const std::vector<std::string>& records, std::string_view drawn_by) {
            for (const auto& record : records) {
                const auto querier = selection.queriers.find(record);
                if (querier == selection.queriers.end() || !known.insert(record).second) continue;
                out.reviews.push_back(registers::review_of(out.sample, out.reviews.size() + 1));
                entries.push_back(review_entry(out.sample, out.reviews.back(), record, querier->second, drawn_by));
            }
        };
        begin(selection.drawn, registers::drawn_by::chance);
        begin(selection.extra, registers::drawn_by::stands_out);
        return entries;
    };
    JCIC_CHECK(seat->transact(decide));
    if (decided_otherwise) return draw(month);  // at another desk meanwhile: what holds now counts
    return out;
}

Result<SampledMonth> SampleDesk::month(RocMonth month) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(registers::reviews));
    return SampledMonth{registers::month_figures(seat->registers(), month),
                        registers::reviewed_in(seat->registers(), month)};
}

Result<ReviewPage> SampleDesk::page(const std::string& review) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(registers::reviews));
    const auto* row = seat->registers().row(registers::reviews, review);
    const auto month = registers::month_of_draw(review);
    if (row == nullptr || !month)
        return fail(FaultCode::register_state, "sample",
                    {{"register", "reviews"}, {"row", review}, {"reason", "unknown"}});
    const auto all = registers::reviewed_in(seat->registers(), *month);
    const auto found = std::ranges::find(all, review, &registers::Reviewed::row);
    if (found == all.end())
        return fail(FaultCode::register_state, "sample",
                    {{"register", "reviews"}, {"row", review}, {"reason", "unknown"}});
    return review_page(*seat, *found);
}

}  // namespace jcic::desk
