#include "tests/ui/fake_world.h"

#include "app/inquiry/check.h"

namespace jcic::test {

void FakeWorld::keep(const Secret& secret) {
    typed.assign(secret.view().begin(), secret.view().end());
}

void FakeWorld::publish() {
    shown_ = std::make_shared<desk::Snapshot>(state);
    Q_EMIT changed(shown_);
}

void FakeWorld::dispatch(desk::Command command, desk::Typed given, ui::Then<std::any> then) {
    if (!given.empty()) keep(given.front());
    sent.push_back(command);
    QMetaObject::invokeMethod(
        this, [this, command = std::move(command), then = std::move(then)] { then(answers(command)); },
        Qt::QueuedConnection);
}

int FakeWorld::asked(const std::string& command) const {
    return static_cast<int>(std::count(calls.begin(), calls.end(), command));
}

void FakeWorld::sign_in(const domain::PersonId& who, Secret password, ui::Then<desk::SignedIn> then) {
    keep(password);
    if (!refuse.contains("sign_in"))
        for (const auto& one : state.people)
            if (one.code == who) {
                state.seat_state = desk::SeatState::signed_in;
                state.seat.emplace(desk::SeatView{.person = one,
                                                  .signed_in_at = state.now,
                                                  .password_days_left = std::chrono::days{12},
                                                  .draft_kept = {}});
                if (draft) state.seat->draft_kept = "form";
            }
    answer<desk::SignedIn>("sign_in", std::move(then), desk::SignedIn{});
}

void FakeWorld::sign_out(const std::string& why, const std::optional<inquiry::Form>& form, ui::Then<void> then) {
    sign_out_why = why;
    draft = form;
    state.seat_state = desk::SeatState::signed_out;
    state.seat.reset();
    answer<void>("sign_out", std::move(then), {});
}

void FakeWorld::take_draft(ui::Then<std::optional<inquiry::Form>> then) {
    answer<std::optional<inquiry::Form>>("take_draft", std::move(then), draft);
}

void FakeWorld::drop_draft(ui::Then<void> then) {
    state.seat->draft_kept.reset();
    draft.reset();
    answer<void>("drop_draft", std::move(then), {});
}

void FakeWorld::keep_draft(const inquiry::Form& form, ui::Then<void> then) {
    draft = form;
    answer<void>("keep_draft", std::move(then), {});
}

void FakeWorld::change_password(Secret, Secret wanted, ui::Then<void> then) {
    keep(wanted);
    answer<void>("change_password", std::move(then), {});
}

void FakeWorld::open_account(Secret password, ui::Then<void> then) {
    keep(password);
    if (!refuse.contains("open_account")) state.host.state = desk::HostState::signed_in;
    answer<void>("open_account", std::move(then), {});
}

void FakeWorld::open_jcic(Secret password, const desk::Consent& last_try, ui::Then<void> then) {
    keep(password);
    consent = last_try;
    if (!refuse.contains("open_jcic")) {
        state.card.opened = true;
        state.host.state = desk::HostState::opened;
    }
    answer<void>("open_jcic", std::move(then), {});
}

void FakeWorld::change_card_password(Secret, Secret wanted, const desk::Consent& last_try, ui::Then<void> then) {
    keep(wanted);
    consent = last_try;
    answer<void>("change_card_password", std::move(then), {});
}

void FakeWorld::unblock_card(Secret, Secret wanted, const desk::Consent& last_try, ui::Then<void> then) {
    keep(wanted);
    consent = last_try;
    answer<void>("unblock_card", std::move(then), {});
}

std::stop_source FakeWorld::open_jcic_at_reader(const desk::Consent& last_try, ui::Then<void> then) {
    consent = last_try;
    answer<void>("open_jcic_at_reader", std::move(then), {});
    return at_reader;
}

std::stop_source FakeWorld::change_card_password_at_reader(const desk::Consent& last_try, ui::Then<void> then) {
    consent = last_try;
    answer<void>("change_card_password_at_reader", std::move(then), {});
    return at_reader;
}

std::stop_source FakeWorld::unblock_card_at_reader(const desk::Consent& last_try, ui::Then<void> then) {
    consent = last_try;
    answer<void>("unblock_card_at_reader", std::move(then), {});
    return at_reader;
}

void FakeWorld::card_password_by_jcic(const std::string&, const std::string&, ui::Then<void> then) {
    answer<void>("card_password_by_jcic", std::move(then), {});
}

void FakeWorld::hand_over_page(bool out, const std::string& card, const std::string& purpose,
                               ui::Then<desk::HandOverPage> then) {
    const desk::HandOverPage page{out,
                                  card,
                                  person("K01"),
                                  person("L03"),
                                  purpose,
                                  state.now,
                                  "卡片\t" + card + "\n用途\t" + purpose + "\n",
                                  "5B1E-22D0",
                                  {},
                                  "張美玲"};
    answer<desk::HandOverPage>("hand_over_page", std::move(then), page);
}

void FakeWorld::taking_back_page(const std::string& card, const std::string& reason,
                                 ui::Then<desk::HandOverPage> then) {
    const desk::HandOverPage page{false,
                                  card,
                                  person("K01"),
                                  person("L03"),
                                  reason,
                                  state.now,
                                  "卡片\t" + card + "\n原因\t" + reason + "\n",
                                  "77A0-01F3",
                                  person("H01"),
                                  "張美玲"};
    answer<desk::HandOverPage>("taking_back_page", std::move(then), page);
}

void FakeWorld::hand_over(const desk::HandOverPage& page, Secret password, ui::Then<void> then) {
    keep(password);
    signed_page = page;
    answer<void>("hand_over", std::move(then), {});
}

std::stop_source FakeWorld::self_check(std::function<void(const selfcheck::Finding&)> progress,
                                       ui::Then<selfcheck::Findings> then) {
    checking = {};
    for (const auto& finding : findings)
        if (finding.state != selfcheck::State::not_reached)
            QMetaObject::invokeMethod(
                this, [progress, finding] { progress(finding); }, Qt::QueuedConnection);
    answer<selfcheck::Findings>("self_check", std::move(then), findings);
    return checking;
}

void FakeWorld::check(const inquiry::Form& form, ui::Then<inquiry::Verdict> then) {
    answer<inquiry::Verdict>("check", std::move(then), inquiry::check(form, {calendar_, held, book_, state.now}));
}

void FakeWorld::submit(const inquiry::Form&, ui::Then<inquiry::QueryId> then) {
    answer<inquiry::QueryId>("submit", std::move(then), inquiry::QueryId("q9"));
}

void FakeWorld::authorisations(const std::string& subject, ui::Then<std::vector<domain::Authorisation>> then) {
    std::vector<domain::Authorisation> found;
    for (const auto& one : held)
        if (one.subject_id == subject) found.push_back(one);
    answer<std::vector<domain::Authorisation>>("authorisations", std::move(then), found);
}

void FakeWorld::approval(const inquiry::QueryId&, ui::Then<desk::ApprovalView> then) {
    answer<desk::ApprovalView>("approval", std::move(then), approval_view);
}

void FakeWorld::decide(const inquiry::QueryId&, const inquiry::ApprovalPage& seen, const std::set<domain::Item>& items,
                       const std::string&, const domain::PersonId&, Secret password, ui::Then<void> then) {
    keep(password);
    approved = items;
    approved_page = seen;
    if (!refuse.contains("decide")) state.approvals.clear();
    answer<void>("decide", std::move(then), {});
}

void FakeWorld::withdraw(const inquiry::QueryId&, const std::string&, ui::Then<void> then) {
    answer<void>("withdraw", std::move(then), {});
}
void FakeWorld::request(const inquiry::QueryId&, ui::Then<void> then) {
    answer<void>("request", std::move(then), {});
}
void FakeWorld::settle(const inquiry::QueryId&, ui::Then<void> then) {
    answer<void>("settle", std::move(then), {});
}
void FakeWorld::retrieve(const inquiry::QueryId&, domain::Item, ui::Then<bool> then) {
    answer<bool>("retrieve", std::move(then), true);
}
void FakeWorld::reveal_serial(const inquiry::QueryId&, domain::Item, ui::Then<std::string> then) {
    answer<std::string>("reveal_serial", std::move(then), std::string("SN-2026-00004471"));
}
void FakeWorld::story(const inquiry::QueryId&, ui::Then<std::vector<desk::StoryLine>> then) {
    answer<std::vector<desk::StoryLine>>("story", std::move(then), story_lines);
}

void FakeWorld::note_doubt(const inquiry::QueryId&, domain::Item, const inquiry::Doubt& doubt, ui::Then<void> then) {
    doubts.push_back(doubt);
    answer<void>("note_doubt", std::move(then), {});
}
void FakeWorld::open_record(const inquiry::QueryId& id, domain::Item item, const std::string&,
                            desk::FirstPage seen_first, ui::Then<desk::OpenRecord> then) {
    if (first_page) seen_first(first_page);
    answer<desk::OpenRecord>("open_record", std::move(then),
                             desk::OpenRecord{id, item, 1, 3, domain::info(item).tax_data, pdf});
}
void FakeWorld::close_record(const desk::OpenRecord&, ui::Then<void> then) {
    answer<void>("close_record", std::move(then), {});
}
void FakeWorld::check_printers(ui::Then<desk::PrinterCheck> then) {
    answer<desk::PrinterCheck>("check_printers", std::move(then), printer_check);
}
void FakeWorld::print(const desk::OpenRecord&, const desk::PrintChoice& choice, ui::Then<int> then) {
    printed_with = choice;
    answer<int>("print", std::move(then), 2);
}
void FakeWorld::cancel_copy(const ui::CopyId&, ui::Then<void> then) {
    answer<void>("cancel_copy", std::move(then), {});
}
void FakeWorld::count_copy(const ui::CopyId&, int sheets, ui::Then<void> then) {
    counted = sheets;
    answer<void>("count_copy", std::move(then), {});
}
void FakeWorld::file_copy(const ui::CopyId&, const std::string&, ui::Then<void> then) {
    answer<void>("file_copy", std::move(then), {});
}
void FakeWorld::destroy_copy(const ui::CopyId&, const std::string&, const domain::PersonId&, Secret password,
                             ui::Then<void> then) {
    keep(password);
    answer<void>("destroy_copy", std::move(then), {});
}
void FakeWorld::destruction_register(const domain::RocDate& from, const domain::RocDate& to,
                                     ui::Then<desk::RegisterPage> then) {
    answer<desk::RegisterPage>("destruction_register", std::move(then),
                               desk::RegisterPage{"destruction", from, to, pdf});
}
void FakeWorld::print_register(const desk::RegisterPage&, const desk::PrintChoice&, ui::Then<void> then) {
    answer<void>("print_register", std::move(then), {});
}
void FakeWorld::miss_copy(const ui::CopyId&, ui::Then<void> then) {
    answer<void>("miss_copy", std::move(then), {});
}
void FakeWorld::set_aside_copy(const ui::CopyId&, bool refused, ui::Then<void> then) {
    case_refused = refused;
    answer<void>("set_aside_copy", std::move(then), {});
}
void FakeWorld::write_off_copy(const ui::CopyId&, const std::string&, ui::Then<void> then) {
    answer<void>("write_off_copy", std::move(then), {});
}
void FakeWorld::save_encrypted(const desk::OpenRecord&, const std::filesystem::path&, Secret password,
                               ui::Then<void> then) {
    keep(password);
    answer<void>("save_encrypted", std::move(then), {});
}

void FakeWorld::practice_world(ui::Then<ui::PracticeWorld> then) {
    ui::PracticeWorld world;
    for (const auto& one : state.people) world.credentials.push_back({one.code, one.name, one.duties, "Practice-1"});
    world.card_password = "246810";
    answer<ui::PracticeWorld>("practice_world", std::move(then), world);
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
