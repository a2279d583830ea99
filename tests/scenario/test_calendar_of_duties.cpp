// The calendar of duties at a desk with its real ledger (issue 17, item 9): its months and its file;
// tests/rules/findings.txt has whose a duty is, and until when.
#include <QRegularExpression>
#include <QSet>
#include <QtTest>
#include <fstream>

#include "app/desk/duties_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using desk::DutyLine;
using domain::Duty;
namespace registers = domain::registers;

class TestCalendarOfDuties : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_is_owed_is_of_what_is_listed() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::reviewer));
        const auto due = domain::RocDate::from(today().days() + std::chrono::days{21}).value();
        const auto owner = one.with(Duty::query_officer).person.text();
        const auto row = take(registers::findings, "finding.opened",
                              {{"source", "audit"}, {"what", "未留佐證"}, {"owner", owner}, {"due", due.text()}})
                             .value();
        const auto owed = desk_->duties().owed().value();
        QVERIFY(std::ranges::none_of(owed, [](const auto& line) { return line.kind == DutyLine::Kind::done; }));
        const auto all = desk_->duties().list().value();
        QCOMPARE(owed.size(), static_cast<std::size_t>(std::ranges::count_if(
                                  all, [](const auto& line) { return line.kind != DutyLine::Kind::done; })));
        QVERIFY(std::ranges::any_of(owed, [&](const auto& line) { return line.row == row && line.day == due; }));
    }

    /// Of a register that grows only what is at hand is read at a sign-in.
    void what_was_done_within_a_month_is_told_of_what_is_over_too() {
        const auto& book = registers::authorisations;
        const auto done_on = [&](domain::RocDate day) {
            auto found = lines(book);
            std::erase_if(found,
                          [&](const auto& line) { return line.kind != DutyLine::Kind::done || line.day != day; });
            return found.size();
        };
        const auto held = [&] { return desk_->parts().seating.seat()->registers().of(book).size(); };
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto day = today();
        const auto told = done_on(day);
        QVERIFY(told > 0);
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 20}));
        VERIFY_OK(one.sign_in());
        const auto at_hand = held();
        QCOMPARE(done_on(day), told);
        QVERIFY(held() > at_hand);  // not all of it was
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 12}));
        VERIFY_OK(one.sign_in());
        QCOMPARE(done_on(day), std::size_t{0});
    }

    void a_month_tells_who_did_what_was_owed_on_which_day() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::reviewer));
        const auto reviewer = one.with(Duty::reviewer), owner = one.with(Duty::query_officer);
        const auto due = domain::RocDate::from(today().days() + std::chrono::days{25}).value();
        const auto row =
            take(registers::findings, "finding.opened",
                 {{"source", "audit"}, {"what", "未留佐證"}, {"owner", owner.person.text()}, {"due", due.text()}})
                .value();
        const auto of = [&](const desk::DutyMonth& month, const auto& person) {
            return *std::ranges::find(month.people, person.person, &desk::DutyPerson::code);
        };
        const auto in = [&](domain::RocDate day) { return desk_->duties().month(domain::RocMonth::of(day)).value(); };
        const auto cell_of = [&](const auto& person, domain::RocDate day) {
            const auto month = in(day);
            std::vector<desk::DutyState> out;
            const auto place = (day.days() - month.days.front().day.days()).count();
            const auto there = of(month, person);
            for (const auto line : there.days[static_cast<std::size_t>(place)].lines)
                if (month.lines[line].book == &registers::findings)
                    out.push_back(desk::state_of(month.lines[line], month.today));
            return out;
        };
        using States = std::vector<desk::DutyState>;
        const auto office_day = desk_->parts().machine.calendar().office_day_until(due);
        QCOMPARE(cell_of(owner, office_day), States{desk::DutyState::not_yet});
        // It was not owed that somebody found it: a calendar of duties has no mark for that.
        QVERIFY(cell_of(reviewer, today()).empty());
        const auto done_on = today();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(take(registers::findings, "finding.remedied", {{"remedy", "已補"}}, row));
        QVERIFY(cell_of(owner, office_day).empty());
        QCOMPARE(cell_of(owner, done_on), States{desk::DutyState::done});
        // And a month later, too.
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 40}));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        QCOMPARE(cell_of(owner, done_on), States{desk::DutyState::done});
    }

    void a_month_is_told_from_what_is_at_hand() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 20}));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto& grows = registers::authorisations;
        const auto held = desk_->parts().seating.seat()->registers().of(grows).size();
        auto month = domain::RocMonth::of(today());
        for (int i = 0; i < 3; ++i, month = month.previous()) VERIFY_OK(desk_->duties().month(month));
        QCOMPARE(desk_->parts().seating.seat()->registers().of(grows).size(), held);
        const auto now = desk_->duties().month(std::nullopt).value();
        QVERIFY(now.month == domain::RocMonth::of(today()));
        // Who has one of the duties is there, whether they did anything or not.
        for (const auto& person : desk_->practice()->credentials())
            QVERIFY(std::ranges::any_of(now.people, [&](const auto& there) { return there.code == person.person; }));
    }

    void the_file_for_calendar_programs_names_nobody() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        VERIFY_OK(take(registers::incidents, "incident.noticed",
                       {{"certainty", "suspected"},
                        {"since", today().text()},
                        {"tax", "no"},
                        {"t52", "no"},
                        {"what", "事"},
                        {"measures", "事"}}));
        // Whose password is to be changed, of several on one day: who they are is not said, so it stands there once.
        const auto& book = registers::people;
        for (const auto duty : {Duty::query_officer, Duty::supervisor})
            VERIFY_OK(take(book, "person.password-to-change", {{"cause", "other"}}, one.with(duty).person.text()));
        const auto text = in_a_file();
        QVERIFY(text.count("BEGIN:VEVENT") > 2);
        QVERIFY(text.contains("SUMMARY:個資外洩及資安事件登記簿 1：立即通報"));
        for (const auto& person : desk_->practice()->credentials()) {
            QVERIFY2(!text.contains(QString::fromStdString(person.name)), person.name.c_str());
            QVERIFY2(!text.contains(QString::fromStdString(" " + person.person.text())), person.person.text().data());
        }
        QCOMPARE(last_event("register.exported")["form"], std::string("ics"));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void the_file_is_not_made_in_the_profile_nor_over_another() {
        VERIFY_OK(officer().sign_in(Duty::unit_head));
        COMPARE_FAULT(desk_->duties().save(profile_ / "duties.ics"), file_write);
        const auto file = profiles_.root() / "taken.ics";
        std::ofstream(file) << "mine";
        COMPARE_FAULT(desk_->duties().save(file), file_write);
        QCOMPARE(files::read_text(file).value(), std::string("mine"));
        QCOMPARE(count_events("register.exported"), std::size_t{0});
    }

private:
    Result<std::string> take(const registers::Register& book, std::string_view action, registers::Values typed,
                             std::string row = {}) {
        return desk().take_step(wanted(book, action, std::move(row), std::move(typed)));
    }
    /// The file for calendar programs, unfolded; each thing in it once.
    QString in_a_file() {
        const auto file = profiles_.root() / "duties.ics";
        std::filesystem::remove(file);
        const auto saved = desk_->duties().save(file).value();
        QString text = QString::fromStdString(files::read_text(file).value()).remove("\r\n ");
        static const QRegularExpression uid("UID:[^\r]*");
        QSet<QString> uids;
        for (auto found = uid.globalMatch(text); found.hasNext();) uids.insert(found.next().captured());
        if (uids.size() != static_cast<qsizetype>(saved) || text.count("BEGIN:VEVENT") != uids.size())
            qFatal("one thing stands there twice");
        return text;
    }
    domain::RocDate today() { return domain::roc_date_at(desk_->snapshot()->now); }
    std::vector<DutyLine> lines(const registers::Register& book) {
        auto out = desk_->duties().list().value();
        std::erase_if(out, [&](const auto& line) { return line.book != &book; });
        return out;
    }
};

JCIC_TEST(TestCalendarOfDuties)
#include "test_calendar_of_duties.moc"
