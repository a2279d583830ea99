// What each duty alone may do at the desk, and by which rule the rest is refused: a real ledger, and each person with
// one duty only. A command of the desk, or of the terminal, without a row fails the test.

#include <QRegularExpression>

#include "app/cli/command.h"
#include "app/desk/registers/people_desk.h"
#include "app/domain/branch/rights.h"
#include "app/ledger/session/people.h"
#include "cli/duty_rows.h"
#include "scenario/at_the_desk.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
using test::Row;
using test::Tried;

namespace {

std::vector<Row> rows() {
    auto all = test::rows_of_records();
    const auto& others = test::rows_of_the_house();
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

/// The terminal's commands, and which of the desk's each is; "" for what needs no seat.
const std::map<std::string, std::string>& of_the_terminal() {
    static const std::map<std::string, std::string> table{
        {"check id", ""},
        {"check eligibility", ""},
        {"check sample-size", ""},
        {"check form", ""},  // a file of one's own: nothing of the ledger
        {"setup", "SetupDesk.view"},
        {"self-check", "CheckDesk.run"},
        {"report", ""},  // nothing of a person: tests/desk/test_diagnostics.cpp
        {"printer check", ""},
        {"card list", ""},
        {"card info", ""},
        {"card receive", "CardDesk.receive"},
        {"card hand-back", "RegisterDesk.page"},
        {"card verify-pin", "CardPasswordDesk.verify"},
        {"card change-pin", "CardPasswordDesk.change"},
        {"card unblock", "CardPasswordDesk.unblock"},
        {"card sign", "CardPasswordDesk.sign_file"},
        {"query submit", "QueryDesk.submit"},
        {"query batch", "BatchDesk.submit"},
        {"integration list", "IntegrationDesk.look"},
        {"integration take", "IntegrationDesk.take_files"},
        {"integration submit", "BatchDesk.kept"},
        {"integration states", "IntegrationDesk.tell_states"},
        {"query sample", ""},
        {"query list", "QueryDesk.recall"},
        {"query withdraw", "ActDesk.take query.withdraw"},
        {"query seen", "ActDesk.take query.seen"},
        {"query waiting", "ApprovalDesk.approval"},
        {"query image", "ApprovalDesk.save_image"},
        {"query approve", "ApprovalDesk.approve_together"},
        {"query decide", "ApprovalDesk.decide"},
        {"query run", "QueryDesk.request_approved"},
        {"query hand-over", "ActDesk.take query.hand-over"},
        {"record doubt", "ActDesk.take record.doubt"},
        {"record still-needed", "ActDesk.take record.still-needed"},
        {"record keep", "ActDesk.take record.keep"},
        {"record file-with-case", "ActDesk.take record.file-with-case"},
        {"record withdraw-filing", "ActDesk.take record.withdraw-filing"},
        {"record used-up", "ActDesk.take record.used-up"},
        {"record delete", "RetentionDesk.erase_record"},
        {"record print", "PaperDesk.print"},
        {"record save", "PaperDesk.save_encrypted"},
        {"copy list", ""},  // as the page has it of who looks: tests/scenario/test_seat.cpp
        {"copy account", "ActDesk.take copy.file"},
        {"copy destroy", "ActDesk.take copy.destroy"},
        {"serials subjects", "SerialDesk.subjects"},
        {"serials find", "SerialDesk.find"},
        {"serials take-over", "SerialDesk.take_over"},
        {"authorisation send", "AuthorisationDesk.send"},
        {"authorisation replies", "AuthorisationDesk.take_replies"},
        {"hub fingerprint", "StatementDesk.fingerprint"},
        {"approver-key write", "ApprovalDesk.write_key"},
        {"hub request", "HubDesk.request"},
        {"hub status", "HubDesk.status"},
        {"hub check", ""},
        {"hub sync", "HubDesk.sync"},
        {"z52 match", "Z52Desk.from_file"},
        {"bill match", "Z52Desk.bill"},
        {"z52 ask", "Z52Desk.from_host"},
        {"sample draw", "SampleDesk.draw"},
        {"sample month", "SampleDesk.month"},
        {"sample show", "SampleDesk.page"},
        {"ledger verify", "LedgerDesk.verify"},
        {"ledger head", "LedgerDesk.head_on_paper"},
        {"ledger witness ask", "LedgerDesk.ask_witness"},
        {"ledger witness take", "LedgerDesk.take_witnessed"},
        {"ledger index", "LedgerDesk.begin_index"},
        {"ledger deletions", "LedgerDesk.deletions"},
        {"retention list", "RetentionDesk.kept"},
        {"retention end", "ActDesk.take retention.end"},
        {"retention erase", "RetentionDesk.erase"},
        {"register names", "RegisterDesk.readable"},
        {"register list", "RegisterDesk.rows"},
        {"register show", "RegisterDesk.row"},
        {"register act", "RegisterDesk.take_step"},
        {"register export", "RegisterDesk.save"},
        {"register open", "RegisterDesk.save_attached"},
        {"register read", "ReadingDesk.read"},
        {"register form", "ReadingDesk.save_form"},
        {"register print", "RegisterDesk.print"},
        {"sheet show", "WeeklySheetDesk.open"},
        {"sheet close", "WeeklySheetDesk.close_own"},
        {"sheet print", "WeeklySheetDesk.page"},
        {"sheet export", "WeeklySheetDesk.save"},
        {"incidents affected", "IncidentDesk.affected"},
        {"incidents letter", "IncidentDesk.save_letter"},
        {"access held", "IncidentDesk.held_about"},
        {"todo", ""},  // one's own: what of it needs a duty is not told to others (tests/desk, tests/ui)
        {"duties list", "DutiesDesk.list"},
        {"unit", "DutiesDesk.unit"},
        {"rights overview", "RightsDesk.accounts"},
        {"rights review", "RightsDesk.review"},
        {"rights print", "RightsDesk.page"},
        {"papers fill", "PapersDesk.save"},
        {"papers queries", "PapersDesk.save_list"},
        {"papers authorisations", "PapersDesk.save_authorisations"},
        {"papers statistics", "PapersDesk.statistics"},
        {"papers answers", "PapersDesk.answer"},
        {"papers report", "PapersDesk.report"},
        {"papers gather", ""},  // branches' files, which name nobody: tests/desk/test_gather.cpp
        {"calendar read", "CalendarDesk.read_in"},
        {"settings list", "SettingsDesk.list"},
        {"settings show", "SettingsDesk.one"},
        {"settings set", "SettingsDesk.change"},
        {"ledger export", "LedgerDesk.export_to"},
        {"ledger backup", "BackupDesk.back_up"},
        {"ledger restore", ""},  // nobody is signed in: tests/cli/test_backup.cpp
        {"ledger proof", "LedgerDesk.prove_event"},
        {"ledger seals", "ProofDesk.export_seals"},
        {"account password", "SeatDesk.change_password"},
        {"account card", "SeatDesk.bind_card"},
        {"account card-release", "SeatDesk.release_card"},
        {"account unlock", "PeopleDesk.unlock"},
        {"account unlock-together", "PeopleDesk.unlock_together"},
        {"account host-password", "SeatDesk.change_account_password"},
        {"ledger recovery make", "RecoveryDesk.begin_key"},
        {"ledger recovery records", "RecoveryDesk.add_records_key"},
        {"ledger recovery confirm", "RecoveryDesk.confirm"},
        {"ledger recovery use", "RecoveryDesk.recover"},
        {"paper verify", "ProofDesk.check"},
        {"paper origin", ""},
        {"manual", ""},
        {"completion", ""},
        {"practice serve", ""},
        {"practice day", ""},
    };
    return table;
}

/// Of the table "who may do what" (app/domain/branch/rights.h): what no event demands of the ledger, and which command
/// of the desk each is. Not here, since nobody has a card or a copy that is not there: custody
/// (tests/registers/test_custody.cpp), writing a copy off (tests/inquiry/test_use.cpp), unlocking together
/// (tests/forged/signatures.txt).
const std::map<std::string, std::string>& rights_of_the_desk() {
    static const std::map<std::string, std::string> table{
        {"query.submitted", "QueryDesk.submit"},
        {"query.withdrawn", "ActDesk.take query.withdraw"},
        {"query.requesting", "QueryDesk.request"},
        {"query.settling", "QueryDesk.settle"},
        {"query.retrieving", "QueryDesk.retrieve"},
        {"query.serial-taken-over", "SerialDesk.take_over"},
        {"query.end-seen", "ActDesk.take query.seen"},
        {"query.handed-over", "ActDesk.take query.hand-over"},
        {"query.relation-ended", "ActDesk.take retention.end"},
        {"serial.shown", "QueryDesk.reveal_serial"},
        {"record.viewed", "PaperDesk.view"},
        {"record.reviewed", "PaperDesk.view_in_review"},
        {"record.doubted", "ActDesk.take record.doubt"},
        {"record.used-up", "ActDesk.take record.used-up"},
        {"record.erased", "RetentionDesk.erase_record"},
        {"record.exported", "PaperDesk.save_encrypted"},
        {"copy.sent", "PaperDesk.print"},
        {"copy.cancelling", "PaperDesk.cancel"},
        {"copy.confirmed", "PaperDesk.count"},
        {"copy.set-aside", "ActDesk.take copy.set-aside"},
        {"copy.filed", "ActDesk.take copy.file"},
        {"copy.destroyed", "ActDesk.take copy.destroy"},
        {"copy.lost", "ActDesk.take copy.lose"},
        {"copy.found", "ActDesk.take copy.find"},
        {"card.received", "CardDesk.receive"},
        {"card.pin-changed", "CardPasswordDesk.changed_by_jcic"},
        {"host.signing-in", "SeatDesk.open_account"},
        {"host.password-changing", "SeatDesk.change_account_password"},
        {"host.records-asking", "Z52Desk.from_host"},
        {"lost-serial.asking", "SerialDesk.find"},
        {"weekly-sheet.closed-early", "WeeklySheetDesk.close_own"},
        {"sample.drawn", "SampleDesk.draw"},
        {"person.unlocked", "PeopleDesk.unlock"},
        {"person.recovery-confirmed", "RecoveryDesk.confirm"},
        {"recovery.made", "RecoveryDesk.begin_key"},
        {"recovery.records", "RecoveryDesk.add_records_key"},
        {"calendar.read-in", "CalendarDesk.read_in"},
        {"workstation.key-made", "SetupDesk.request_for_new_key"},
        {"workstation.certified", "SetupDesk.take_certificate"},
        {"seal.fingerprint-told", "SetupDesk.tell_fingerprint"},
        {"ledger.listed-anew", "LedgerDesk.begin_index"},
        {"ledger.exported", "LedgerDesk.export_to"},
        {"ledger.proven", "LedgerDesk.prove_event"},
        {"ledger.exported-with-values", "LedgerDesk.values_statement"},
        {"ledger.backed-up", "BackupDesk.back_up"},
        {"profile.migrated", "BackupDesk.back_up"},  // by the same rule, at the sign-in (scenario.formats)
        {"register.exported-in-clear", "RegisterDesk.save in clear"},
        {"authorisations", "RegisterDesk.rows"},
        {"authorisation.sent", "RegisterDesk.take_step"},
        {"people", "RightsDesk.accounts"},
    };
    return table;
}

/// Public functions of every `class ...Desk` in app/desk, "LedgerDesk.page".
std::set<std::string> commands_of_the_desk() {
    std::set<std::string> out;
    const std::filesystem::path folder = test::in_source("app/desk");
    static const QRegularExpression begins("^class (\\w+Desk) \\{");
    static const QRegularExpression function(
        "^    (?:\\[\\[nodiscard\\]\\] )?(?:Result<.*>|std::vector<.*>|void) (\\w+)\\(");
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".h") continue;
        std::ifstream in(entry.path());
        std::string line;
        QString desk;
        while (std::getline(in, line)) {
            const auto text = QString::fromStdString(line);
            if (const auto match = begins.match(text); match.hasMatch()) desk = match.captured(1);
            if (text == "};" || text == "private:") desk.clear();
            if (desk.isEmpty()) continue;
            if (const auto match = function.match(text); match.hasMatch())
                out.insert((desk + "." + match.captured(1)).toStdString());
        }
    }
    return out;
}

}  // namespace

class TestDuties : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void every_command_of_the_desk_has_a_row() {
        std::set<std::string> told;
        std::set<std::string_view> ways;
        for (const auto& row : rows()) {
            const std::string_view way = row.command;
            QVERIFY2(ways.insert(way).second, row.command);
            told.emplace(way.substr(0, way.find(' ')));
        }
        const auto there = commands_of_the_desk();
        QVERIFY(there.size() > 60);
        for (const auto& command : there) QVERIFY2(told.contains(command), command.c_str());
        for (const auto& command : told) QVERIFY2(there.contains(command), command.c_str());
    }

    void every_command_of_the_terminal_is_one_of_the_desks() {
        const auto there = commands_of_the_desk();
        for (const auto& command : cli::commands()) {
            const auto found = of_the_terminal().find(std::string(command.words));
            QVERIFY2(found != of_the_terminal().end(), std::string(command.words).c_str());
            const auto& named = found->second;
            QVERIFY2(named.empty() || there.contains(named.substr(0, named.find(' '))), named.c_str());
        }
        QCOMPARE(of_the_terminal().size(), cli::commands().size());
    }

    /// Each cell: the rows below are tried by each duty alone.
    void the_table_of_rights_says_what_the_desk_allows_R_DU_8() {
        std::map<std::string, test::Duties> allowed;
        for (const auto& row : rows()) allowed.emplace(row.command, row.allowed);
        std::size_t compared = 0;
        for (const auto& right : domain::rights()) {
            const auto command = rights_of_the_desk().find(std::string(right.action));
            if (command == rights_of_the_desk().end()) continue;
            QVERIFY2(allowed.contains(command->second), command->second.c_str());
            QVERIFY2(right.takes == allowed.at(command->second), command->first.c_str());
            ++compared;
        }
        QCOMPARE(compared, rights_of_the_desk().size());
    }

    void who_may_what_R_DU_1_data() {
        QTest::addColumn<int>("duty");
        for (const auto duty : domain::all_duties)
            QTest::newRow(std::string(domain::name_of(duty)).c_str()) << static_cast<int>(duty);
    }

    void who_may_what_R_DU_1() {
        QFETCH(int, duty);
        const auto one = static_cast<Duty>(duty);
        open_desk();
        const auto person = with_only(one);
        QCOMPARE(scenario::code(desk_->seat().sign_in(person, scenario::Officer::secret("One-Duty-2026"),
                                                      desk::HostAccount::leave)),
                 QString());
        QCOMPARE(desk_->parts().seating.seat()->duties(), std::set{one});
        desk_->practice()->insert_card();
        Tried tried{*desk_, profile_, officer().with(Duty::query_officer).person, officer().with(Duty::auditor).person};
        QString wrong;
        for (const auto& row : rows()) {
            const auto came_to = row.run(tried);
            if (!desk_->parts().seating.seat()) QFAIL(row.command);
            const bool allowed = row.allowed.contains(one);
            const bool refused = came_to == row.rule;
            if (allowed == refused)
                wrong += QString("\n%1: %2, and it came to \"%3\"")
                             .arg(row.command, allowed ? "allowed" : "refused", QString::fromStdString(came_to));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(scenario::code(desk_->seat().sign_out("asked", std::nullopt)), QString());
    }

    void cleanup() {
        if (desk_) close_desk();
    }

private:
    /// Designated by the unit head for this duty and no other.
    domain::PersonId with_only(Duty duty) {
        const auto person = domain::PersonId::parse("N01").value();
        if (!officer().sign_in(Duty::unit_head)) qFatal("unit head");
        const ledger::NewPerson designated{person,
                                           "單一職務",
                                           {duty},
                                           scenario::Officer::secret("One-Duty-2026"),
                                           {{"from", "1150101", domain::Keep::plain, {}}}};
        if (!ledger::People(desk_->parts().seating.seat()->session()).add(designated)) qFatal("designation");
        return person;
    }
};

JCIC_TEST(TestDuties)
#include "test_duties.moc"
