#pragma once
// Every page and every dialog once, for tests that walk over all of them.

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <functional>

#include "app/desk/profile/machine_settings.h"
#include "app/desk/registers/card_steps.h"
#include "tests/ui/first_start_windows.h"
#include "tests/ui/many_approvals.h"
#include "tests/ui/window_rig.h"
#include "ui/approval/together_dialog.h"
#include "ui/board/board_page.h"
#include "ui/commands/own_pin_dialog.h"
#include "ui/commands/save_dialog.h"
#include "ui/copies/retention_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/help/help_dialog.h"
#include "ui/help/help_keys.h"
#include "ui/ledger/deletions_dialog.h"
#include "ui/ledger/head_dialog.h"
#include "ui/ledger/open_jcic_dialog.h"
#include "ui/ledger/paper_dialog.h"
#include "ui/ledger/values_export_dialog.h"
#include "ui/look/screen_room.h"
#include "ui/look/text_question.h"
#include "ui/papers/papers_dialog.h"
#include "ui/papers/sheet_out.h"
#include "ui/papers/statistics_dialog.h"
#include "ui/query/batch_panel.h"
#include "ui/query/new_query_page.h"
#include "ui/query/serials_dialog.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_forms.h"
#include "ui/record/record_page.h"
#include "ui/record/sheet_line.h"
#include "ui/registers/affected_dialog.h"
#include "ui/registers/authorisations_dialog.h"
#include "ui/registers/read_in_dialog.h"
#include "ui/registers/receiving.h"
#include "ui/registers/register_ways.h"
#include "ui/registers/review_dialogs.h"
#include "ui/registers/sheet_dialogs.h"
#include "ui/registers/signing_dialog.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/card_dialog.h"
#include "ui/seat/recovery_dialog.h"
#include "ui/seat/seat_forms.h"
#include "ui/settings/missing_dialog.h"
#include "ui/settings/self_check_dialog.h"
#include "ui/settings/settings_page.h"
#include "ui/todo/duties_dialog.h"
#include "ui/todo/todo_list.h"
#include "ui/window/first_day.h"

namespace jcic::test {

/// Calls `look` for the sign-in window, each page of the main window, and each dialog, with a name for messages.
inline void over_every_window(WindowRig& rig, const std::function<void(QWidget*, const QString&)>& look) {
    using ui::PageId;
    WindowRig::settle();  // what was just changed, the language say, is told to the windows in their turn
    look(&rig.window, QStringLiteral("sign-in"));
    rig.sign_in();
    rig.world.state.seat->person.duties.insert(domain::Duty::unit_head);  // sees every button
    rig.world.publish();
    for (const auto& row : ui::page_table()) {
        if (row.button == nullptr) continue;
        rig.go_to(row.id);
        look(&rig.window, QLatin1String(row.button));
    }
    look_at_many_approvals(rig, look);
    rig.window.go_to(PageId::ledger);
    for (const auto* reason : {"projection", "tree"}) {  // the two longest things that are said there
        const auto sequence = std::string(reason) == "tree" ? "4170" : "0";
        rig.world.verification.faults = {
            Fault{FaultCode::ledger_corrupt, "verify", {{"sequence", sequence}, {"reason", reason}}}};
        rig.press("verify");
        look(&rig.window, QStringLiteral("ledger found ") + QLatin1String(reason));
    }
    rig.window.go_to(PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
    look(&rig.window, QStringLiteral("record"));

    const auto over = [&](const char* name) {
        WindowRig::settle();
        ui::grow_to_content(*WindowRig::dialog());  // as ui::ScreenFit does
        look(WindowRig::dialog(), QLatin1String(name));
        ui::close_all_dialogs();
        WindowRig::settle();
    };
    QTest::keyClick(&rig.window, Qt::Key_G, Qt::ControlModifier);
    over("places");
    (new ui::OpenJcicDialog(rig.world, &rig.window))->open();
    over("open-jcic");
    rig.world.state.host.account_apart = true;
    rig.world.state.host.state = desk::HostState::reachable;
    rig.world.publish();
    (new ui::OpenJcicDialog(rig.world, &rig.window))->open();
    over("open-jcic account-apart");
    rig.world.state.todo = {{desk::TodoKind::confirm_recovered, "", {}, "林怡君", {}, person("L03")},
                            {desk::TodoKind::unlock_account, "", {}, "陳志明", {}, person("L02")}};
    rig.world.publish();
    rig.go_to(PageId::board);
    look(&rig.window, QStringLiteral("board accounts"));
    rig.window.findChild<ui::TodoList*>()->findChild<QPushButton*>()->click();  // the first row's
    over("confirm-recovered");
    const desk::StepText page{{}, "登記編號\t0129999-03\n", "5B1E-22D0"};
    const auto lending = desk::handing_out("0129999-03", person("K01"), "徵信");
    ui::SeatForms::hand_over_card(rig.world, lending, page, "張美玲", &rig.window);
    over("hand-over");
    const auto in_reader = rig.world.state.card;
    rig.world.state.card.state = desk::CardState::present;
    rig.world.state.card.number = "0129999-04";
    rig.world.publish();
    ui::ReceiveCardForm::open(rig.world, &rig.window, [](const auto&, const auto&) {});
    over("receive-card");
    rig.world.state.card = in_reader;
    rig.world.publish();
    ui::ReceiveCardForm::open(rig.world, &rig.window, [](const auto&, const auto&) {});
    over("receive-card none");
    ui::RecordForms::hand_over_case(rig.world, rig.world.state.board.front(), &rig.window);
    over("hand-over-case");
    using Purpose = ui::CardPasswordDialog::Purpose;
    (new ui::CardPasswordDialog(rig.world, Purpose::change, &rig.window))->open();
    over("change-card-password");
    (new ui::CardPasswordDialog(rig.world, Purpose::unblock, &rig.window))->open();
    over("unblock-card");
    ui::SeatForms::change_account_password(rig.world, &rig.window);
    over("account-password");
    rig.world.state.host.account_apart = false;
    rig.world.publish();
    ui::SeatForms::change_account_password(rig.world, &rig.window);
    over("account-password derived");
    rig.world.state.card_required = true;
    rig.world.publish();
    rig.go_to(PageId::settings);
    look(&rig.window, QStringLiteral("settings own-card"));
    ui::SeatForms::own_card(rig.world, &rig.window);
    over("own-card");
    rig.world.state.card_required = false;
    rig.world.publish();
    auto* pin = new ui::OwnPinDialog(rig.world, rig.world.state.people[1].code, &rig.window);
    pin->open();
    pin->refuse(Fault{FaultCode::card_pin_last_try, "card", {{"whose", "S01"}}});
    over("own-pin last-try");
    (new ui::SelfCheckDialog(rig.world, &rig.window))->open();
    over("self-check");
    ui::ReportForm::open(rig.world, &rig.window);
    over("report");
    (new ui::TogetherDialog(rig.world, rig.world.state.approvals, &rig.window))->open();
    over("approve-together");
    ui::RecordForms::note_doubt(rig.world, &rig.window);
    over("doubt");
    ui::RecordForms::destroy(rig.world, ui::RecordForms::What::sheet, {"q4", domain::Item::t50, 1}, &rig.window);
    over("witness");
    ui::RecordForms::destroy(rig.world, ui::RecordForms::What::record, {"q4", domain::Item::t52, 1}, &rig.window);
    over("delete-record");
    (new ui::RetentionDialog(rig.world, &rig.window))->open();
    over("retention");
    (new ui::SettingsDialog(rig.world, &rig.window))->open();
    over("settings");
    for (const auto* name : {"print_sides", "clock_limit"}) {
        domain::StandingSetting one;
        one.about = desk::find_setting(name);
        one.value = one.about->initial;
        ui::SettingsDialog::change_line(rig.world, one, &rig.window);
        over(name);
    }
    (new ui::DutiesDialog(rig.world, &rig.window))->open();
    over("duties");
    (new ui::WeeklySheetDialog(rig.world, "1", &rig.window))->open();
    over("weekly-sheet");
    (new ui::DeskLinksDialog(rig.world, &rig.window))->open();
    over("desk links");
    (new ui::AuthorisationsDialog(rig.world, &rig.window))->open();
    over("authorisations");
    (new ui::PapersDialog(rig.world, &rig.window))->open();
    over("papers");
    (new ui::InspectionDialog(rig.world, &rig.window))->open();
    over("inspection");
    (new ui::StatisticsDialog(rig.world, &rig.window))->open();
    over("statistics");
    auto* papers = new ui::PapersDialog(rig.world, &rig.window);
    papers->open();
    WindowRig::click(papers->findChild<QPushButton*>(QStringLiteral("branchReports")));
    look(WindowRig::dialog<ui::BranchReportsDialog>(), QStringLiteral("branch-reports"));
    ui::close_all_dialogs();
    WindowRig::settle();
    (new ui::AnswersDialog(rig.world, "115H2", &rig.window))->open();
    over("answers");
    (new ui::SampleDialog(rig.world, &rig.window))->open();
    over("sample");
    (new ui::ReviewDialog(rig.world, "2", &rig.window))->open();
    over("review");
    (new ui::ReviewedRecordDialog({"q4", domain::Item::t50, 0, 1, true, rig.world.pdf}, "2", &rig.window))->open();
    over("reviewed-record");
    (new ui::Z52Dialog(rig.world, &rig.window))->open();
    over("z52");
    (new ui::BillDialog(rig.world, &rig.window))->open();
    over("bill");
    (new ui::RightsDialog(rig.world, &rig.window))->open();
    over("rights");
    (new ui::AffectedDialog(rig.world, &domain::registers::incidents, "2", &rig.window))->open();
    over("incident");
    (new ui::AffectedDialog(rig.world, &domain::registers::subject_access, "2", &rig.window))->open();
    over("held");
    ui::SeatForms::use_recovery(rig.world, &rig.window);
    over("use-recovery");
    ui::SeatForms::unlock_together(rig.world, &rig.window);
    over("unlock-together");
    WindowRig::open(new ui::SerialsDialog(rig.world, &rig.window));
    look(WindowRig::dialog(), QStringLiteral("serials"));
    WindowRig::click(WindowRig::dialog()->findChild<QPushButton*>("takeOver"));
    auto* taking_over = WindowRig::dialog("TakingOverDialog");
    look(taking_over, QStringLiteral("taking over"));
    WindowRig::close(taking_over);
    over("serials");
    WindowRig::open(new ui::MissingDialog(rig.world, &rig.window));
    WindowRig::dialog()->findChild<QPushButton*>("way-fingerprint")->click();
    over("missing");
    auto* halves = new ui::RecoveryDialog(rig.world, &rig.window);
    halves->open();
    for (const char* box : {"keeper-1", "keeper-2"}) halves->findChild<QComboBox*>(box)->setCurrentIndex(box[7] - '0');
    look(halves, QStringLiteral("recovery"));
    for (const char* shown : {"recovery half", "recovery typed"}) {
        WindowRig::click(halves->findChild<QPushButton*>("recoveryNext"));
        look(halves, QLatin1String(shown));
    }
    over("recovery");
    over_first_start(rig, look);
    (new ui::HeadDialog(rig.world, &rig.window))->open();
    over("head");
    (new ui::SealsDialog(rig.world, &rig.window))->open();
    over("seals");
    (new ui::ValuesExportDialog(rig.world, &rig.window))->open();
    over("export values");
    (new ui::DeletionsDialog(rig.world, &rig.window))->open();
    over("deletions");
    auto* paper = new ui::PaperDialog(rig.world, &rig.window);
    paper->open();
    Q_EMIT paper->findChild<ui::DropZone*>()->dropped(QStringLiteral("/tmp/scan.png"));
    over("verify paper");
    ui::RecordForms::choose_print(rig.world, 2, &rig.window);
    over("print");
    const auto& copied = rig.world.state.copies.front();
    ui::RecordForms::approve_another(rig.world, copied.query, copied.item, &rig.window, {});
    over("another-copy");
    auto* another = ui::RecordForms::approve_another(rig.world, copied.query, copied.item, &rig.window, {});
    another->open();
    another->findChild<QLineEdit*>("anotherWhy")->setText(QStringLiteral("第一份卡紙"));
    another->findChild<QPushButton*>("agreeToAnother")->click();
    over("another-copy shown");
    const auto held = *std::ranges::find_if(rig.world.state.cases, &ui::PrintCaseDialog::any);
    (new ui::PrintCaseDialog(rig.world, held, &rig.window))->open();  // of which a copy waits to be filed
    over("print-case file");
    const auto copies = std::exchange(rig.world.state.copies, {});
    rig.world.publish();
    (new ui::PrintCaseDialog(rig.world, held, &rig.window))->open();
    over("print-case");
    rig.world.state.copies = copies;
    rig.world.publish();
    ui::ask_sheets(&rig.window, 5, [](int) {});
    over("sheets");
    const domain::RocDate today = domain::roc_date_at(rig.world.state.now);
    (new ui::RegisterDialog(rig.world, {"destruction", today, today, rig.world.pdf}, &rig.window))->open();
    over("register");
    for (const auto* action : {"authorisation.certified", "device.counted", "person.designated",  // the longest
                               "envelope.received", "envelope.handed-on"}) {
        const auto step = domain::registers::step_of(action).value();
        auto* dialog =
            new ui::StepDialog(rig.world, step.book, *step.step, step.step->begins() ? "" : "2", {}, &rig.window);
        dialog->open();
        over(action);
    }
    const auto& kept = domain::registers::devices;
    (new ui::CountDialog(rig.world, &kept, *kept.step("device.counted"), {"1", "2"}, &rig.window))->open();
    over("several counted");
    const auto& book = domain::registers::authorisations;
    auto* reading = new ui::ReadInDialog(rig.world, &book, {&book.steps.front()}, &rig.window);
    reading->open();
    over("read-in");
    rig.window.go_to(PageId::new_query);
    rig.window.findChild<ui::NewQueryPage*>()->show_many(true);
    WindowRig::settle();
    look(&rig.window, QStringLiteral("batch empty"));
    rig.window.findChild<ui::BatchPanel*>()->read_file(QStringLiteral("many.csv"));
    WindowRig::settle();
    look(&rig.window, QStringLiteral("batch"));
    rig.window.findChild<ui::NewQueryPage*>()->show_many(false);
    rig.window.go_to(PageId::board);
    static SystemRandom random;
    auto* by_desk = new ui::SaveDialog(random, {"record", QStringLiteral("T50-1151221")}, &rig.window);
    by_desk->offer_own_card(false, false);
    by_desk->open();
    over("save");
    auto* by_own_card = new ui::SaveDialog(random, {"record", QStringLiteral("T50-1151221")}, &rig.window);
    by_own_card->offer_own_card(true, true);
    by_own_card->open();
    by_own_card->findChild<QCheckBox*>(QStringLiteral("ownCard"))->setChecked(true);
    over("save by own card");
    auto* in_clear = new ui::SaveDialog(random, {"list", QStringLiteral("案件清單-1151221")}, &rig.window);
    in_clear->offer_in_clear(true, QStringLiteral("CSV (*.csv)"), QStringLiteral("csv"));
    in_clear->open();
    in_clear->findChild<QCheckBox*>(QStringLiteral("inClear"))->setChecked(true);
    over("save in clear");
    ui::ask_text(&rig.window, QStringLiteral("歸檔"), QStringLiteral("請輸入歸檔位置"), [](const std::string&) {});
    over("question");
    ui::show_fault_over(&rig.window, Fault{FaultCode::card_mute, "card.open", {}});
    over("fault");
    ui::show_help(&rig.window, QStringLiteral("board"));
    over("help");
    ui::show_keys(&rig.window);
    over("keys");
    ui::show_first_day(rig.world, &rig.window);
    over("first-day");
    rig.world.state.card.state = desk::CardState::present;
    rig.leave();
    look(&rig.window, QStringLiteral("signed out, the card left behind"));
}

}  // namespace jcic::test
