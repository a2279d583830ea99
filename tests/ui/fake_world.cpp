#include "tests/ui/fake_world.h"

#include "app/inquiry/checks/check.h"

namespace jcic::test {

void FakeWorld::publish() {
    state.cases = desk::cases_of(state.board, state.seat ? state.seat->person.duties : std::set<domain::Duty>{});
    shown_ = std::make_shared<desk::Snapshot>(state);
    Q_EMIT changed(shown_);
}

std::stop_source FakeWorld::dispatch(Sending sending, ui::Then<std::any> then) {
    pins = std::move(sending.pins);
    if (!sending.typed.empty()) {
        arrived.clear();
        for (const auto& one : sending.typed) arrived.emplace_back(one.view().begin(), one.view().end());
        typed = arrived.back();
    }
    told_ = std::move(sending.told);
    if (deaf) return sent_.emplace_back(Sent{std::move(sending.command), {}}).stop;
    const auto said = std::make_shared<Result<std::any>>(answer_to(sending.command));
    QMetaObject::invokeMethod(
        this,
        [this, then = std::move(then), said] {
            then(std::move(*said));
            publish();
        },
        Qt::QueuedConnection);
    return sent_.emplace_back(Sent{std::move(sending.command), {}}).stop;
}

Result<std::any> FakeWorld::answer_to(const desk::Command& wanted) const {
    if (const auto refused = refused_.find(wanted.type()); refused != refused_.end())
        return tl::unexpected<Fault>(refused->second);
    const auto answer = answers_.find(wanted.type());
    if (answer == answers_.end()) return std::any();
    return answer->second(wanted);
}

void FakeWorld::tell(std::any progress) {
    QMetaObject::invokeMethod(
        this, [told = told_, progress = std::move(progress)] { told(progress); }, Qt::QueuedConnection);
}

void FakeWorld::answer_seat() {
    answer<command::SignIn>([this](const command::SignIn& wanted) {
        for (const auto& one : state.people)
            if (one.code == wanted.person) {
                state.seat_state = desk::SeatState::signed_in;
                state.seat.emplace(desk::SeatView{.person = one,
                                                  .signed_in_at = state.now,
                                                  .password_days_left = std::chrono::days{12},
                                                  .draft_kept = {},
                                                  .reprints_approved = reprints_approved});
                if (draft) state.seat->draft_kept = "form";
            }
        return desk::SignedIn{};
    });
    when<command::SignOut>([this](const command::SignOut& wanted) {
        draft = wanted.draft;
        state.seat_state = desk::SeatState::signed_out;
        state.seat.reset();
    });
    answer<command::TakeDraft>([this](const auto&) { return draft; });
    when<command::DropDraft>([this](const auto&) {
        state.seat->draft_kept.reset();
        draft.reset();
    });
    when<command::KeepDraft>([this](const command::KeepDraft& wanted) { draft = wanted.form; });
    when<command::OpenAccount>([this](const auto&) { state.host.state = desk::HostState::signed_in; });
    answer<command::SelfCheck>([this](const auto&) {
        for (const auto& finding : findings)
            if (finding.state != selfcheck::State::not_reached) tell(finding);
        return findings;
    });
    answer<command::CheckPrinters>([this](const auto&) { return printer_check; });
    answer<command::CheckHub>([this](const auto&) { return hub_check; });
}

void FakeWorld::answer_card() {
    answer<command::SigningCard>([](const auto&) { return std::string("11111111-1111-1111-1111-111111111111"); });
    when<command::OpenJcic>([this](const auto&) {
        state.card.opened = true;
        state.host.state = desk::HostState::opened;
    });
}

desk::Recalled FakeWorld::recall(const command::Recall& wanted) {
    const bool board = wanted.list == desk::QueryList::board;
    for (const auto& one : over) {
        if (board) std::erase_if(state.board, [&](const auto& row) { return row.query == one.row.query; });
        if (!board) std::erase_if(state.copies, [&](const auto& row) { return row.query == one.row.query; });
    }
    desk::Recalled out;
    if (wanted.text.empty()) return out;
    out.more = more_over;
    for (const auto& one : over) {
        if (one.says.find(wanted.text) == std::string::npos || (!board && !one.copy)) continue;
        if (board) state.board.push_back(one.row);
        if (!board) state.copies.push_back(*one.copy);
        out.found.insert(one.row.query);
        ++out.older;
    }
    return out;
}

void FakeWorld::answer_queries() {
    answer<command::Check>([this](const command::Check& wanted) {
        const auto named = std::ranges::find(held, wanted.form.authorisation, &domain::Authorisation::reference);
        const inquiry::CheckContext context{calendar_, named == held.end() ? std::nullopt : std::optional(*named),
                                            book_, state.now};
        auto verdict = inquiry::check(wanted.form, context);
        if (verdict.query) verdict.remarks = inquiry::remarks_on(*verdict.query, context);
        return verdict;
    });
    answer<command::Submit>([](const auto&) { return inquiry::QueryId("q9"); });
    answer<command::Authorisations>([this](const command::Authorisations& wanted) {
        std::vector<inquiry::Offered> found;
        for (const auto& one : held)
            if (one.subject_id == wanted.subject) found.push_back({one, subject_name, {}});
        return found;
    });
    answer<command::Aids>([this](const auto&) { return aids; });
    answer<command::Recall>([this](const command::Recall& wanted) { return recall(wanted); });
    answer<command::ShowApproval>([this](const auto&) { return approval_view; });
    when<command::Decide>([this](const auto&) { state.approvals.clear(); });
    answer<command::RequestApproved>([](const auto&) { return std::size_t{1}; });
    answer<command::FetchReady>([](const auto&) { return std::size_t{1}; });
    answer<command::ApproveTogether>([](const command::ApproveTogether& wanted) {
        std::vector<desk::SignedPage> out;
        for (const auto& one : wanted.seen) out.push_back({one.query, std::nullopt});
        return out;
    });
    answer<command::RevealSerial>([](const auto&) { return std::string("SN-2026-00004471"); });
    answer<command::Story>([this](const auto&) { return story_lines; });
}

void FakeWorld::answer_paper() {
    answer<command::ViewRecord>([this](const command::ViewRecord& wanted) {
        if (first_page) told_(first_page);
        return desk::OpenRecord{wanted.query, wanted.item, 0, 3, domain::info(wanted.item).tax_data, pdf};
    });
    answer<command::ShowAnother>([](const command::ShowAnother& wanted) {
        return desk::StepText{{},
                              "再印\t" + std::string(domain::code_of(wanted.item)) + " 第 2 份\n查詢\t" + wanted.query +
                                  "\n案號\t2026-房貸-00417\n原因\t" + wanted.reason + "\n列印人員\tL03\n核准主管\t" +
                                  wanted.approver.text() + "\n",
                              "7F3A-91C2"};
    });
    answer<command::NumberCopy>([this](const command::NumberCopy& wanted) {
        return desk::OpenRecord{wanted.query, wanted.item, 1, 3, domain::info(wanted.item).tax_data, pdf};
    });
    answer<command::Print>([](const auto&) { return 2; });
}

void FakeWorld::answer_practice() {
    answer<command::Practice>([this](const auto&) {
        desk::PracticeFacts facts;
        for (const auto& one : state.people)
            facts.credentials.push_back({one.code, one.name, one.duties, "Practice-1"});
        facts.card_password = "246810";
        facts.card_puk = "24681012";
        return facts;
    });
    when<command::InsertCard>([this](const auto&) { insert_card(); });
    when<command::PullCard>([this](const auto&) { pull_card(); });
}

void FakeWorld::insert_card() {
    state.card.state = desk::CardState::present;
    publish();
}

void FakeWorld::pull_card() {
    state.card.state = desk::CardState::empty;
    state.card.opened = false;
    state.host.state = desk::HostState::signed_in;
    publish();
}

}  // namespace jcic::test
