// A desk at the hub, and what people have to know of it in time: a certificate that runs out, what is to be done, a hub
// that answers nobody, and a desk that is left.
#include <QtTest>

#include "app/desk/queries/approval_round.h"
#include "app/desk/queries/elsewhere_answers.h"
#include "app/desk/rooms/elsewhere.h"
#include "app/desk/rooms/hub_line.h"
#include "app/desk/rooms/hub_plug.h"
#include "app/desk/rooms/hub_silence.h"
#include "app/desk/seat/hub_desk.h"
#include "app/desk/upkeep/hub_check.h"
#include "app/hub/desks.h"
#include "app/words/words.h"
#include "app/workstation/workstation_key.h"
#include "at_the_hub.h"
#include "support/result.h"
#include "support/software_tpm.h"
#include "support/test_program.h"

using namespace jcic;
using desk::TodoKind;
using domain::Duty;
using scenario::HubSeat;
using Phase = hub::LineState::Phase;

class TestHubEdges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(rig_.create(), rig_.server.log().constData()); }
    void init() {
        desk_ = std::make_unique<HubSeat>(profiles_.fresh(), "0129999-W1", rig_);
        other_ = &rig_.enrol("0129999", "0129999-W2", 'e');
    }
    void cleanup() {
        desk_.reset();
        QVERIFY(rig_.server.psql("truncate jcic.desk cascade"));
    }

    /// Each command of the terminal is a program of its own: of a hub that answers nobody only the first one waits, and
    /// who asks how it stands.
    void of_a_silent_hub_the_next_program_does_not_ask_again() {
        const auto form = connect_as().whole_form().value();
        desk_->leave();
        rig_.server.freeze(true);
        const auto thaw = qScopeGuard([this] { rig_.server.freeze(false); });
        const auto before = rig_.server.connections();
        for (int program = 0; program < 4; ++program) {
            open_patiently();
            desk_->as();
            const auto refused = (*desk_)->queries().submit(form);
            COMPARE_FAULT(refused, hub_unreachable);
            QCOMPARE(refused.error().detail("reason"), std::string_view("time"));
            QTRY_VERIFY(is_silent());
            // The to-do asks no more than others.
            VERIFY_OK((*desk_)->hub().show());
            QCOMPARE((*desk_)->snapshot()->hub->state, desk::HubView::State::away);
            desk_->leave();
        }
        const auto since = since_when();
        open_patiently();
        desk_->as();
        QCOMPARE((*desk_)->hub().status()->line.fault->text(), std::string_view("hub.unreachable"));
        desk_->leave();
        QCOMPARE(since_when(), since);  // when it was asked in vain first
        rig_.server.freeze(false);
        // What waited for the server while it was frozen: the first program's, and that of who asked.
        QTRY_COMPARE(rig_.server.connections(), before + 2);
        open_patiently();
        desk_->as();
        QCOMPARE(desk_->phase(), Phase::away);
        QCOMPARE(rig_.server.connections(), before + 2);
        QCOMPARE((*desk_)->hub().status()->line.phase, Phase::connected);
        QCOMPARE(rig_.server.connections(), before + 3);
        QTRY_VERIFY(!is_silent());
        VERIFY_OK((*desk_)->queries().submit(form));
    }

    void who_signs_out_is_not_shown_as_there() {
        connect_as();
        auto there = rig_.connect(*other_);
        VERIFY_OK(there);
        const auto seen = [&] { return hub::desks_seen(*there, {"0129999-W1"})->front(); };
        QVERIFY(seen().ago && !seen().left);
        {
            // Another program of this desk's comes and goes.
            auto beside = scenario::open(desk_->profile());
            scenario::Officer second(*beside);
            VERIFY_OK(second.sign_in(Duty::unit_head));
            QTRY_COMPARE(beside->parts().hub_line.opened()->line->state().phase, Phase::connected);
            VERIFY_OK(beside->seat().sign_out("asked", std::nullopt));
        }
        QVERIFY(!seen().left);
        desk_->leave();
        QTRY_VERIFY(seen().left);
        QVERIFY(seen().ago.has_value());  // since when is said
        connect_as();
        QTRY_VERIFY(!seen().left);
    }

    /// Another program at this ledger may be about to write its event.
    void an_answer_of_which_the_ledger_says_nothing_goes_at_the_second_look() {
        connect_as(Duty::supervisor);
        const auto kept = desk_->profile() / "approvals" / (std::string(32, 'a') + ".answer");
        VERIFY_OK(files::make_folder(kept.parent_path()));
        VERIFY_OK(files::replace(kept, std::string_view("an answer")));
        desk::Elsewhere known;
        const auto& parts = (*desk_)->parts();
        desk::ElsewhereAnswers answers(parts, *parts.seating.seat(), known);
        desk::ApprovalsToSay say;
        VERIFY_OK(answers.plan(say));
        QVERIFY(std::filesystem::exists(kept));
        VERIFY_OK(answers.plan(say));
        QVERIFY(say.answers.empty() && !std::filesystem::exists(kept));
    }

    void a_certificate_that_runs_out_is_told_in_time() {
        connect_as(Duty::unit_head);
        QVERIFY(to_do().empty());
        const auto well = (*desk_)->hub().status();
        VERIFY_OK(well);
        QVERIFY(well->certificate_until.has_value() && !well->days_left);
        renew_for_days(20);
        connect_as(Duty::unit_head);
        const auto days = (*desk_)->hub().status()->days_left;
        QVERIFY(days && *days >= 19 && *days <= 21);
        QCOMPARE(to_do(), std::set{TodoKind::hub_certificate});
        const auto check = desk::check_hub_here((*desk_)->parts());
        VERIFY_OK(check);
        const auto step = std::ranges::find(check->steps, "certificate", &desk::HubCheck::Step::name);
        QVERIFY(step != check->steps.end() && step->passed);
        QCOMPARE(step->days_left, days);
        // Who can do nothing about it is not told.
        desk_->leave();
        connect_as();
        QVERIFY(to_do().empty());
    }

    void nobody_s_key_at_another_desk_is_told_while_something_waits() {
        const auto form = connect_as().whole_form().value();
        VERIFY_OK((*desk_)->queries().submit(form));
        desk_->leave();
        connect_as(Duty::unit_head);
        QVERIFY(to_do().empty());  // there is no other desk
        desk_->know("0129999-W2", to_hex(desk::sha256_of(other_->enrolment().certificate)));
        QCOMPARE(to_do(), std::set{TodoKind::hub_approver_key});
    }

    void what_is_found_there_and_that_it_is_away_is_in_the_to_do() {
        const auto form = connect_as().whole_form().value();
        VERIFY_OK((*desk_)->queries().submit(form));
        desk_->leave();
        connect_as(Duty::unit_head);
        QVERIFY(
            rig_.server.psql("alter table jcic.claim disable trigger user; delete from jcic.claim; "
                             "alter table jcic.claim enable trigger user"));
        QTRY_VERIFY((desk_->parts_told(), to_do().contains(TodoKind::hub_differs)));
        const auto found = row_of(TodoKind::hub_differs);
        QCOMPARE(found.fault->text(), std::string_view("hub.rolled-back"));
        // As a program finds it that asks once and goes.
        VERIFY_OK((*desk_)->hub().show());
        QCOMPARE(row_of(TodoKind::hub_differs).fault->text(), std::string_view("hub.rolled-back"));
        rig_.server.kill();
        QTRY_VERIFY(to_do().contains(TodoKind::hub_away));
        QCOMPARE(*row_of(TodoKind::hub_away).since, (*desk_)->snapshot()->hub->since);
        QVERIFY2(rig_.server.start(), rig_.server.log().constData());
    }

    /// Out of the file into a TPM; what that forgot before the hub knew it displaces nothing.
    void a_new_key_takes_the_place_of_the_one_in_use_once_the_hub_has_let_it_in() {
        test::SoftwareTpm chip;
        QVERIFY(chip.start());
        const auto in_file = key_file(desk::hub_key_file);
        const auto certificate = files::read_text(desk_->profile() / "hub.pem").value();
        connect_with(chip);
        QVERIFY(!in_tpm(desk::hub_key_file));
        const auto forgotten = granted_for_a_new_key();
        QVERIFY(in_tpm(desk::next_hub_key_file));
        QCOMPARE(reached_with(certificate), QString("connected"));
        desk_->break_off();
        QVERIFY(chip.clear());
        desk_->open();
        QCOMPARE(reached_with(forgotten), QString("key.tpm other hub"));
        QCOMPARE(reached_with(certificate), QString("connected"));
        QCOMPARE(key_file(desk::hub_key_file), in_file);
        QCOMPARE(reached_with(granted_for_a_new_key()), QString("connected"));
        desk_->leave();
        QVERIFY(!std::filesystem::exists(desk_->profile() / desk::next_hub_key_file));
        connect_as(Duty::unit_head);
        QVERIFY(in_tpm(desk::hub_key_file));
        QCOMPARE(desk_->phase(), Phase::connected);
        for (const auto& entry : std::filesystem::recursive_directory_iterator(desk_->profile()))
            if (entry.is_regular_file()) QVERIFY2(files::read(entry.path()) != in_file, entry.path().c_str());
    }

    void another_TPM_says_which_command_makes_another_key_for_the_hub() {
        test::SoftwareTpm chip;
        test::SoftwareTpm other;
        QVERIFY(chip.start() && other.start());
        connect_with(chip);
        const auto certificate = granted_for_a_new_key();
        QCOMPARE(reached_with(certificate), QString("connected"));
        desk_->leave();
        connect_with(other);
        QCOMPARE(reached_with(certificate), QString("key.tpm other hub"));
        const QTemporaryDir folder;
        const auto refused = (*desk_)->hub().request(folder.path().toStdString());
        COMPARE_FAULT(refused, key_tpm);
        const auto advice = words::words_for(refused.error()).advice;
        QVERIFY2(advice.contains("hub request --new-key") && !advice.contains("setup"), qPrintable(advice));
        QVERIFY(std::filesystem::is_empty(folder.path().toStdString()));
        QCOMPARE(reached_with(granted_for_a_new_key()), QString("connected"));
        desk_->leave();
        QVERIFY(!std::filesystem::exists(desk_->profile() / desk::next_hub_key_file));
    }

    /// Told as what it is, not as damage of the ledger; another one is asked for, as if it were lost.
    void a_damaged_key_file_is_replaced_and_is_no_damage_of_the_ledger() {
        connect_as(Duty::unit_head);
        const auto certificate = files::read_text(desk_->profile() / "hub.pem").value();
        VERIFY_OK(files::replace(desk_->profile() / desk::hub_key_file, std::string_view("damaged")));
        QCOMPARE(reached_with(certificate), QString("hub.unreachable no-key "));
        const auto fault = (*desk_)->hub().status()->line.fault.value();
        QCOMPARE(fault.detail("file"), std::string_view(desk::hub_key_file));
        const auto advice = words::words_for(fault).advice;
        QVERIFY2(advice.contains("hub request"), qPrintable(advice));
        const auto damaged = key_file(desk::hub_key_file);
        const QTemporaryDir folder;
        const auto asked = (*desk_)->hub().request(folder.path().toStdString());
        VERIFY_OK(asked);
        QCOMPARE(key_file(desk::hub_key_file), damaged);  // until the hub has let the new one in
        test::CertificateWish wish;
        wish.subject = "";
        QCOMPARE(reached_with(rig_.authority.grant(files::read_text(asked->certificate).value(), wish)),
                 QString("connected"));
        desk_->leave();
        QVERIFY(!std::filesystem::exists(desk_->profile() / desk::next_hub_key_file));
    }

private:
    [[nodiscard]] Bytes key_file(const char* name) const { return files::read(desk_->profile() / name).value(); }
    [[nodiscard]] bool in_tpm(const char* name) {
        const auto& parts = (*desk_)->parts();
        return ledger::WorkstationKey::read(parts.seating.seat()->session(), desk_->profile() / name,
                                            parts.machine.tpm())
                   ->in_tpm() != nullptr;
    }
    /// From here on keys are made there.
    void connect_with(const test::SoftwareTpm& chip) {
        desk_->break_off();
        const auto file = desk_->profile() / "settings.conf";
        std::string text;
        std::istringstream lines(files::read_text(file).value());
        for (std::string line; std::getline(lines, line);)
            if (!line.starts_with("tpm_device") && !line.starts_with("key_in")) text += line + "\n";
        QVERIFY(files::replace(file, text + "key_in = tpm\ntpm_device = " + chip.place() + "\n"));
        desk_->open();
        sign_in_and_try();
    }
    void sign_in_and_try() {
        desk_->as(Duty::unit_head);
        static_cast<void>(QTest::qWaitFor([this] { return desk_->phase() != Phase::opening; }, 10'000));
    }
    /// What the authority makes of the request for another key.
    [[nodiscard]] std::string granted_for_a_new_key() {
        const QTemporaryDir folder;
        const auto made = (*desk_)->hub().request_for_new_key(folder.path().toStdString());
        if (!made) qFatal("%s", qPrintable(scenario::code(made)));
        test::CertificateWish wish;
        wish.subject = "";
        return rig_.authority.grant(files::read_text(made->certificate).value(), wish);
    }
    /// How the hub takes that certificate at the next sign-in: "connected", or what was wrong.
    [[nodiscard]] QString reached_with(const std::string& certificate) {
        desk_->leave();
        if (!files::replace(desk_->profile() / "hub.pem", std::string_view(certificate))) return "not written";
        sign_in_and_try();
        const auto line = (*desk_)->hub().status()->line;
        if (line.phase == Phase::connected) return "connected";
        const auto fault = line.fault.value();
        return QString::fromStdString(std::string(fault.text()) + " " + std::string(fault.detail("reason")) + " " +
                                      std::string(fault.detail("key")));
    }
    scenario::Officer connect_as(Duty duty = Duty::query_officer) {
        auto who = desk_->as(duty);
        static_cast<void>(QTest::qWaitFor([this] { return desk_->phase() == Phase::connected; }, 10'000));
        return who;
    }
    /// As another program at this ledger, which asks the hub once and not again by the clock.
    void open_patiently() {
        desk_->break_off();
        desk_->open();
        auto& line = desk::PartsForTests::pace((*desk_)->parts().hub_line).line;
        line.first_retry = line.last_retry = std::chrono::hours{1};
    }
    [[nodiscard]] bool is_silent() const { return std::filesystem::exists(desk_->profile() / desk::hub_silent_file); }
    [[nodiscard]] std::string since_when() const {
        const auto text = files::read_text(desk_->profile() / desk::hub_silent_file).value();
        return text.substr(0, text.find('\n'));
    }
    /// The kinds of what the hub needs, after a round as the windows make it.
    std::set<TodoKind> to_do() {
        desk_->round();
        std::set<TodoKind> out;
        const auto now = (*desk_)->snapshot();
        for (const auto& row : now->todo)
            if (row.kind >= TodoKind::hub_away && row.kind <= TodoKind::hub_approver_key) out.insert(row.kind);
        return out;
    }
    desk::Owed row_of(TodoKind kind) {
        const auto rows = (*desk_)->snapshot()->todo;
        const auto found = std::ranges::find(rows, kind, &desk::Owed::kind);
        return found == rows.end() ? desk::Owed{} : *found;
    }
    /// By the same key, as docs/run/hub.md says.
    void renew_for_days(long days) {
        const QTemporaryDir folder;
        const auto made = (*desk_)->hub().request(folder.path().toStdString()).value();
        desk_->leave();
        test::CertificateWish wish;
        wish.subject = "";
        wish.to_day = days;
        const auto granted = rig_.authority.grant(files::read_text(made.certificate).value(), wish);
        QVERIFY(files::replace(desk_->profile() / "hub.pem", std::string_view(granted)).has_value());
    }

    scenario::Profiles profiles_;
    test::HubRig rig_{test::PrivatePostgres::logs_connections};
    const test::HubDesk* other_ = nullptr;
    std::unique_ptr<HubSeat> desk_;
};

JCIC_TEST(TestHubEdges)
#include "test_hub_edges.moc"
