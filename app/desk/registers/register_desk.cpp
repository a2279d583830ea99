#include "app/desk/registers/register_desk.h"

#include <algorithm>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/papers/query_reading.h"
#include "app/desk/registers/made_lists.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/registers/reading_desk.h"
#include "app/desk/registers/row_listing.h"
#include "app/desk/registers/row_shown.h"
#include "app/desk/rooms/alike.h"
#include "app/desk/rooms/epochs.h"
#include "app/desk/rooms/host_session.h"
#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/unprinted.h"
#include "app/domain/attachment.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/next_steps.h"
#include "app/domain/shown_text.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/checks/check.h"
#include "app/ledger/session/people.h"
#include "app/workstation/sealed_files.h"

namespace jcic::desk {

using domain::registers::Register;
using domain::registers::Row;
using domain::registers::StepRequest;
using domain::registers::Urgency;

namespace {

/// With the attachments themselves in place of their handles; what is no handle is refused as what it is not.
StepRequest with_attachments(const Seat& seat, StepRequest wanted) {
    for (const auto& field : wanted.step->asks) {
        const auto given = wanted.typed.find(field.name);
        if (field.kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        given->second = seat.sealed(given->second).value_or("-");
    }
    return wanted;
}

/// As typed, or of the row that the step is taken on; nullopt of a step that says nothing of either.
Result<std::optional<AuthorisationInHand>> authorisation_in_hand(Seat& seat, const StepRequest& wanted) {
    namespace registers = domain::registers;
    const auto typed = [&](std::string_view field) {
        const auto found = wanted.typed.find(field);
        return found == wanted.typed.end() ? std::string() : found->second;
    };
    AuthorisationInHand out{wanted.row, typed(registers::authorised_id_field), typed(registers::authorised_name_field)};
    if (const auto form = typed(registers::form_field); !form.empty()) {
        if (const auto sealed = domain::Attachment::parse(seat.sealed(form).value_or("-")))
            out.form = sealed->mark;
        else if (const auto bytes = files::read_given(form, domain::largest_attachment))
            out.form = ledger::AttachedFiles(seat.session()).mark_of(*bytes);
    }
    if (!wanted.step->begins()) {
        if (!out.form) return std::nullopt;
        JCIC_CHECK(seat.load_row(*wanted.book, wanted.row));
        const auto* row = seat.registers().row(*wanted.book, wanted.row);
        if (row != nullptr) out.subject = row->value(registers::authorised_id_field);
    }
    // As it would be written.
    if (const auto id = domain::PersonalId::parse(out.subject)) out.subject = id->text();
    return std::optional(std::move(out));
}

tl::unexpected<Fault> no_row(const Register& book, const std::string& row) {
    return fail(FaultCode::register_state, "register",
                {{"register", std::string(book.name)}, {"row", row}, {"reason", "unknown"}});
}

Result<RowView> made_row(const With<const Machine, const Seating>& parts, Seat& seat, const Register& book,
                         const std::string& id) {
    JCIC_CHECK(bring_made(seat, book, id));
    RowFilter none;  // it is read already
    none.limit = 1;
    none.only = {id};
    JCIC_TRY(const auto made, made_rows(parts, seat, book, none));
    const auto row = std::ranges::find(made.rows, id, &Row::id);
    if (row == made.rows.end()) return no_row(book, id);
    return RowView{shown(seat, book, *row), said(seat, book, *row), {}, {}};
}

}  // namespace

std::vector<const Register*> RegisterDesk::readable() {
    std::vector<const Register*> out;
    const auto seat = parts_.seating.taken_seat();
    if (!seat) return out;
    for (const auto* book : domain::registers::all_to_read())
        if (domain::registers::holds_one((*seat)->duties(), book->readers)) out.push_back(book);
    return out;
}

Result<std::vector<RegisterInList>> RegisterDesk::counted() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::vector<RegisterInList> out;
    for (const auto* book : readable()) {
        out.push_back({book, {}});
        if (book->is_made()) continue;
        // One that cannot be read says so when it is opened, and hides none of the others.
        out.back().counts = counts_of(parts_.machine, *seat, *book).value_or(RowCounts{});
    }
    return out;
}

Result<RegisterView> RegisterDesk::rows(const Register& book, const RowFilter& filter) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto steps = register_steps_of(parts_.machine, *seat);
    JCIC_CHECK(steps.may_read(book));
    JCIC_TRY(auto out, listed_rows(parts_, *seat, book, filter));
    if (book.is_made()) return out;
    out.begins = steps.possible(book, nullptr);
    std::erase_if(out.begins, [](const auto* step) { return step->counted; });
    for (const auto& step : book.steps)
        if (can_be_read_in(step) && domain::registers::holds_one(seat->duties(), step.by))
            out.from_file.push_back(&step);
    return out;
}

Result<RowView> RegisterDesk::row(const Register& book, const std::string& id) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto steps = register_steps_of(parts_.machine, *seat);
    JCIC_CHECK(steps.may_read(book));
    if (book.is_made()) return made_row(parts_, *seat, book, id);
    JCIC_CHECK(seat->load_row(book, id));
    const auto* row = seat->registers().row(book, id);
    if (row == nullptr) return no_row(book, id);
    RowView out{shown(*seat, book, *row), said(*seat, book, *row), {}, {}};
    const domain::registers::DueContext context{seat->registers(), parts_.machine.today(), parts_.machine.calendar()};
    out.row = listed(*seat, book, id, context);
    auto owes = domain::registers::owed_by(book, *row, context);
    const auto urgency = [&](const domain::registers::Obligation& one) {
        return domain::registers::urgency_of(one.until, context.today, context.calendar);
    };
    const LegalHolds held(*seat);
    for (const auto& one : owes) {
        auto hold = held.of(one);
        out.owes.push_back({owed_title(one, hold), one.until, urgency(one), std::move(hold)});
    }
    for (const auto* step : steps.possible(book, row)) (step->counted ? out.counted : out.possible).push_back(step);
    std::erase_if(owes, [&](const auto& one) { return urgency(one) == Urgency::later; });  // a year's count waits
    out.likely = domain::registers::likely_step(book, row->state, owes, out.possible);
    for (const auto& one : row->story)
        out.story.push_back({one.sequence, one.at, one.step, seat->names().named(one.by),
                             one.beside.empty() ? std::string() : seat->names().named(one.beside)});
    return out;
}

namespace {

/// Of a step that no person types: a desk of its own counts it, or reads it from a card.
Result<void> may_be_typed(const StepRequest& wanted) {
    if (!wanted.step->counted) return {};
    const bool compares = wanted.book == &domain::registers::comparisons;
    return fail(FaultCode::register_state, "register",
                {{"register", std::string(wanted.book->name)},
                 {"row", wanted.row},
                 {"reason", compares                ? "z52"
                            : wanted.step->begins() ? "card"
                                                    : "counted"}});
}

}  // namespace

Result<void> RegisterDesk::may_attach() {
    JCIC_TRY(const Seat* seat, parts_.seating.taken_seat());
    // Its key is a personal value, which only who reads records can seal.
    if (!domain::reads_records(seat->duties())) return fail(FaultCode::person_duty, "attachment");
    return {};
}

Result<Attaching> RegisterDesk::attach(const std::filesystem::path& file, EmptyPages empty) {
    JCIC_CHECK(may_attach());
    JCIC_TRY(const auto looked_at, look_before_attaching(file, empty));
    return attach(looked_at);
}

Result<Attaching> RegisterDesk::attach(const ToAttach& looked_at) {
    JCIC_CHECK(may_attach());
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto attachment, ledger::AttachedFiles(seat->session()).put(looked_at.bytes, looked_at.name));
    const auto handle = to_hex(attachment.digest);
    seat->note_sealed(handle, attachment.text());
    return Attaching{handle, attachment.name, sha256_of(looked_at.bytes)};
}

Result<AttachedFile> RegisterDesk::attached(const Register& book, const std::string& row, std::string_view field) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(book));
    JCIC_CHECK(seat->load_row(book, row));
    const auto* found = seat->registers().row(book, row);
    const auto* described = book.field(field);
    if (found == nullptr || described == nullptr || described->kind != domain::events::Kind::attachment)
        return no_row(book, row);
    if (found->sealed.contains(std::string(field))) return fail(FaultCode::ledger_sealed, "register");
    const auto written = found->value(field);
    if (written.empty()) return no_row(book, row);
    JCIC_TRY(const auto attachment, domain::Attachment::parse(written));
    JCIC_CHECK(seat->session().append(
        plain_entry(
            action::register_attachment_opened, "register:" + std::string(book.name),
            {{field::row, row}, {field::field, std::string(field)}, {field::digest, to_hex(attachment.digest)}}),
        ledger::whoever_is(book.readers)));
    JCIC_TRY(auto bytes, ledger::AttachedFiles(seat->session()).open(attachment));
    JCIC_TRY(const auto form, domain::form_of(bytes));
    return AttachedFile{attachment.name, form, std::make_shared<const Bytes>(std::move(bytes))};
}

Result<void> RegisterDesk::save_attached(const AttachedTo& where, const std::filesystem::path& file,
                                         const Leaving& how) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(*where.book));
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "register", file, how,
                                             ledger::whoever_is(where.book->readers), SavedFile::Forms::attachment));
    JCIC_TRY(const auto opened, attached(*where.book, where.row, where.field));
    return saved.save_attachment(*seat, std::string(where.book->name), where.row, where.field, *opened.bytes)
        .map([](std::size_t) {});
}

/// A card comes back though a password that has run out (R-PW-2) stops all other work.
/// R-DU-9: what is lent out is at this desk, also by what the others have.
Result<void> RegisterDesk::card_is_here(const StepRequest& wanted) const {
    if (wanted.step->action != action::card_handed_out) return {};
    return HubClaims(parts_).has_card(wanted.row);
}

Result<Seat*> RegisterDesk::seat_for(const domain::registers::Step& step) {
    return step.in_any_case ? parts_.seating.seat_in_any_case() : parts_.seating.taken_seat();
}

Result<Judged> RegisterDesk::judge(const StepRequest& wanted) {
    JCIC_TRY(Seat * seat, seat_for(*wanted.step));
    const auto steps = register_steps_of(parts_.machine, *seat);
    JCIC_CHECK(steps.event_of(with_attachments(*seat, wanted)));
    JCIC_TRY(auto remarks, remarks_on(wanted));
    return Judged{unprinted(wanted), steps.vacancies_after(wanted), std::move(remarks), steps.told_beforehand(wanted)};
}

Result<std::vector<inquiry::Remark>> RegisterDesk::remarks_on(const StepRequest& wanted) {
    JCIC_TRY(Seat * seat, seat_for(*wanted.step));
    if (wanted.book != &domain::registers::authorisations) return std::vector<inquiry::Remark>{};
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(*wanted.book));
    JCIC_TRY(const auto in_hand, authorisation_in_hand(*seat, wanted));
    if (!in_hand) return std::vector<inquiry::Remark>{};
    JCIC_TRY(const auto alike, alike_of(*seat, *in_hand));
    return inquiry::remarks_on(alike);
}

const char* RegisterDesk::told_beforehand(const StepRequest& wanted) {
    const auto seat = parts_.seating.taken_seat();
    return seat ? register_steps_of(parts_.machine, **seat).told_beforehand(wanted) : nullptr;
}

std::string RegisterDesk::unprinted(const StepRequest& wanted) const {
    std::string text = wanted.row;
    for (const auto& [field, value] : wanted.typed) text.append(" ").append(value);
    return desk::unprinted(parts_.printing, text);
}

Result<std::string> RegisterDesk::would_say(StepRequest wanted, EmptyPages empty) {
    JCIC_TRY(Seat * seat, seat_for(*wanted.step));
    JCIC_CHECK(may_be_typed(wanted));
    for (const auto& asked : wanted.step->asks) {
        const auto given = wanted.typed.find(asked.name);
        if (asked.kind != domain::events::Kind::attachment || given == wanted.typed.end()) continue;
        JCIC_CHECK(may_attach());
        JCIC_TRY(const auto looked_at, look_before_attaching(given->second, empty));
        const auto mark = ledger::AttachedFiles(seat->session()).mark_of(looked_at.bytes);
        given->second = domain::Attachment{sha256_of(looked_at.bytes), {}, looked_at.name, mark}.text();
    }
    JCIC_TRY(const auto event, register_steps_of(parts_.machine, *seat).event_of(wanted));
    if (auto page = event.value(field::page); !page.empty()) return std::string(page);
    domain::ShownText text;
    for (const auto& asked : wanted.step->asks)
        if (const auto said = event.value(asked.name); asked.title != nullptr && !said.empty())
            text.line(asked.title, domain::registers::shown_value(asked, std::string(said)));
    return text.take_text();
}

Result<StepText> RegisterDesk::page(const StepRequest& wanted) {
    JCIC_TRY(Seat * seat, seat_for(*wanted.step));
    JCIC_TRY(auto event, register_steps_of(parts_.machine, *seat).event_of(with_attachments(*seat, wanted)));
    JCIC_CHECK(card_is_here(wanted));
    return step_text(seat->session(), std::move(event));
}

Result<std::string> RegisterDesk::take_step(const StepRequest& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(may_be_typed(wanted));
    if (wanted.step->written == domain::registers::Written::here) {
        auto steps = register_steps_of(parts_.machine, *seat);
        const auto whole = with_attachments(*seat, wanted);
        if (wanted.step->signs.empty()) return steps.take_step(whole);
        JCIC_TRY(auto event, steps.event_of(whole));
        event = seat->session().prepare(std::move(event));
        JCIC_CHECK(seat->session().sign(event, wanted.step->signs));
        return steps.take_step(whole, std::move(event));
    }
    LedgersPeople roster(seat->session());
    return register_steps_of(parts_.machine, *seat).take_about_person(wanted, roster, nullptr);
}

Result<std::string> RegisterDesk::take_step(const StepRequest& wanted, const Secret& chosen) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    LedgersPeople roster(seat->session());
    return register_steps_of(parts_.machine, *seat).take_about_person(wanted, roster, &chosen);
}

Result<std::string> RegisterDesk::take_step(const StepRequest& wanted, const StepText& seen,
                                            const Secret& second_password, const Secret* chosen) {
    if (wanted.step->written != domain::registers::Written::roster) return take_step(wanted, seen, second_password);
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto shown, as_shown(seen));
    if (!wanted.beside || !wanted.step->beside) return fail(FaultCode::query_changed, "register");
    const ledger::BesideAtSeat beside{*wanted.beside, second_password.clone()};
    LedgersPeople roster(seat->session(), &beside);
    return register_steps_of(parts_.machine, *seat).take_about_person(wanted, roster, chosen, &shown);
}

Result<std::string> RegisterDesk::take_step(const StepRequest& wanted, const StepText& seen,
                                            const Secret& second_password) {
    JCIC_TRY(Seat * seat, seat_for(*wanted.step));
    JCIC_TRY(auto event, as_shown(seen));
    if (!wanted.beside || !wanted.step->beside) return fail(FaultCode::query_changed, "register");
    JCIC_CHECK(card_is_here(wanted));
    if (wanted.step->action == action::card_handed_back && seat->jcic().is_open()) {
        JCIC_CHECK(close_epoch_with_card(parts_));
        end_host_session(parts_, "card-back");
    }
    JCIC_CHECK(seat->session().countersign(*wanted.beside, second_password, wanted.step->beside->purpose, event));
    JCIC_CHECK(seat->session().sign(event, wanted.step->beside->purpose));
    JCIC_TRY(auto row,
             register_steps_of(parts_.machine, *seat).take_step(with_attachments(*seat, wanted), std::move(event)));
    // A card changed hands.
    if (wanted.step->written == domain::registers::Written::table) close_epoch(parts_, ledger::Closing::hand_over);
    return row;
}

}  // namespace jcic::desk
