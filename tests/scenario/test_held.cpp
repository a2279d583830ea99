// A legal hold at a desk with its real ledger: every list of what would be erased says so, whatever it is held by.

#include <QFile>
#include <QRegularExpression>
#include <QtTest>
#include <algorithm>
#include <set>

#include "app/desk/duties_desk.h"
#include "app/desk/exchange/own_standing.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/papers_sources.h"
#include "app/desk/registers/register_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/linked_numbers.h"
#include "at_the_desk.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

namespace {

constexpr const char* other_number = "AB12345677";

}  // namespace

class TestHeld : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    /// A source that asks what would be erased, and stands in no row of the table, is a list that was not thought of.
    void no_list_of_what_would_be_erased_is_missing_here() {
        static const QRegularExpression asks(
            QStringLiteral("seat(->|[.])owed\\(\\)|owed_by\\(|::delete_by\\(|[.]set_aside\\(\\)|terms[.]kept\\("));
        std::set<std::string> found, known;
        const auto root = std::filesystem::path(test::in_source(""));
        for (const auto* room : {"app/desk", "app/cli"})
            for (const auto& file : std::filesystem::recursive_directory_iterator(root / room)) {
                if (file.path().extension() != ".cpp") continue;
                QFile source(QString::fromStdString(file.path().string()));
                QVERIFY(source.open(QIODevice::ReadOnly));
                if (QString::fromUtf8(source.readAll()).contains(asks))
                    found.insert(std::filesystem::relative(file.path(), root).string());
            }
        for (const auto& list : lists()) known.insert(list.source);
        QCOMPARE(found, known);
    }

    void what_is_held_says_so_in_every_list_of_what_would_be_erased_data() {
        QTest::addColumn<QString>("by");
        for (const auto* by : {"subject", "linked number", "case-number", "query"}) QTest::newRow(by) << by;
    }

    void what_is_held_says_so_in_every_list_of_what_would_be_erased() {
        QFETCH(const QString, by);
        const auto id = ready_to_request();
        auto one = officer();
        VERIFY_OK(desk_->queries().request(id, {}));
        VERIFY_OK(one.fetch(id, Item::t52));
        const auto record = desk_->paper().open(id, Item::t52, "存檔");
        VERIFY_OK(record);
        VERIFY_OK(desk_->paper().save_encrypted(*record, profile_.string() + ".pdf", one.secret("Kdwp-4729-Tmra")));
        VERIFY_OK(desk_->acts().take("copy.set-aside", {{id, Item::t52, 1}}, {{"cause", "not-needed"}}));
        VERIFY_OK(desk_->acts().take("record.used-up", {{id, Item::t52}}, {}));
        const auto person = query(id).query->subject.text();
        const auto form = query(id).authorisation;
        VERIFY_OK(desk().take_step(
            wanted(registers::authorisations, "authorisation.ended", form, {{"how", "ended"}, {"on", today()}})));
        if (by == "linked number") VERIFY_OK(link(person));
        VERIFY_OK(one.sign_in(Duty::unit_head));
        registers::Values scope{{"by", "court"}, {"letter", "北院字第7號"}, {"dated", today()}, {"why", "民事訴訟"}};
        if (by == "linked number")
            scope["subject"] = other_number;
        else
            scope[by.toStdString()] = by == "query" ? id : by == "subject" ? person : query(id).case_number;
        const auto hold = desk().take_step(wanted(registers::holds, registers::hold_entered, "", scope));
        VERIFY_OK(hold);
        const auto later = six_years_later();
        const Erasable of{id, form, *hold};
        for (const auto& list : lists()) QVERIFY2(list.says(*this, of) == *hold, list.name);
        auto step = wanted(registers::authorisations, "authorisation.erased", form, {});
        step.beside = one.with(Duty::reviewer).person;
        COMPARE_FAULT(desk().page(step), retention_held);
        auto lifting = wanted(registers::holds, "hold.lifted", *hold,
                              {{"lifting-letter", "北院字第8號"}, {"lifted-why", "訴訟終結"}});
        lifting.beside = one.with(Duty::reviewer).person;
        const auto page = desk().page(lifting).value();
        VERIFY_OK(desk().take_step(lifting, page, later));
        for (const auto& list : lists()) QVERIFY2(list.says(*this, of) == "-", list.name);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

private:
    /// A query's T52 that was saved as a file and is used up, the file, the query, and the form that it leans on, six
    /// years later: each list has what it has of them, with the hold that it names.
    struct Erasable {
        inquiry::QueryId query;
        std::string form;
        std::string number;
    };
    struct ListOf {
        const char* source;
        const char* name;
        std::string (*says)(TestHeld& at, const Erasable& of);
    };
    static const std::vector<ListOf>& lists();
    template <class Which>
    std::string todo(Which which) {
        const auto snapshot = desk_->snapshot();
        const auto found = std::ranges::find_if(snapshot->todo, which);
        if (found == snapshot->todo.end()) return {};
        return found->hold.empty() ? "-" : found->hold;
    }
    std::string duty(const registers::Register& book, const std::string& row) {
        const auto owed = desk_->duties().owed().value();
        for (const auto& line : owed)
            if (line.book == &book && line.row == row)
                return line.kind == desk::DutyLine::Kind::held ? line.hold : std::string("-");
        return {};
    }
    Result<std::string> link(const std::string& person) {
        return officer().beside(Duty::supervisor, wanted(registers::linked_numbers, "linked-number.entered", "",
                                                         {{"subject", other_number},
                                                          {"later-subject", person},
                                                          {"cause", "resident"},
                                                          {"basis", "新式居留證背面註記"}}));
    }
    /// By then every password has run out (R-PW-2); the unit head sits here. The passwords from then on.
    Secret six_years_later() {
        auto one = officer();
        auto fresh = one.secret("Six-Years-Later-1357");
        if (!desk_->practice()->hurry(std::chrono::days{6 * 366})) qFatal("hurry");
        for (const auto duty : {Duty::reviewer, Duty::unit_head})
            if (!one.sign_in(duty) || !desk_->seat().change_password(one.secret(one.with(duty).password), fresh))
                qFatal("another password");
        return fresh;
    }
    [[nodiscard]] const inquiry::QueryEntry& query(const inquiry::QueryId& id) {
        auto& seat = *desk_->parts().seating.seat();
        if (!seat.follow_queries()) qFatal("follow");
        return *seat.book().find(id);
    }
};

/// Every list of what would be erased: the source that asks for it, and what it says of the hold; "-" where the thing
/// stands in it as due, "" where it does not stand in it at all.
const std::vector<TestHeld::ListOf>& TestHeld::lists() {
    using desk::TodoKind;
    static const auto said = [](const std::string& hold) { return hold.empty() ? std::string("-") : hold; };
    static const auto counted = [](std::size_t held, std::size_t due, const char* number) {
        return held == 0 ? std::string(due == 0 ? "" : "-") : std::string(due == 0 ? number : "both");
    };
    static const std::vector<ListOf> all{
        {"app/desk/owed.cpp", "a form's row in the to-do",
         [](TestHeld& at, const Erasable& of) {
             return at.todo(
                 [&](const auto& row) { return row.book == registers::authorisations.name && row.row == of.form; });
         }},
        {"app/desk/owed.cpp", "a file to be deleted in the to-do",
         [](TestHeld& at, const Erasable&) {
             return at.todo([](const auto& row) { return row.kind == TodoKind::destroy_copy; });
         }},
        {"app/desk/queries/board_view.cpp", "a T52's month in the to-do",
         [](TestHeld& at, const Erasable& of) {
             return at.todo([&](const auto& row) {
                 const bool month = row.kind == TodoKind::t52_held || row.kind == TodoKind::t52_late ||
                                    row.kind == TodoKind::delete_record;
                 return month && row.query == of.query;
             });
         }},
        {"app/desk/queries/board_view.cpp", "cases",
         [](TestHeld& at, const Erasable&) { return said(at.desk_->snapshot()->cases.front().hold); }},
        {"app/desk/queries/board_view.cpp", "copies",
         [](TestHeld& at, const Erasable&) { return said(at.desk_->snapshot()->copies.front().hold); }},
        {"app/desk/owed.cpp", "a form's row in the calendar of duties",
         [](TestHeld& at, const Erasable& of) { return at.duty(registers::authorisations, of.form); }},
        {"app/desk/owed.cpp", "a T52's month in the calendar of duties",
         [](TestHeld& at, const Erasable&) { return at.duty(registers::deletions, ""); }},
        {"app/desk/registers/row_listing.cpp", "a register's rows",
         [](TestHeld& at, const Erasable& of) {
             const auto view = at.desk().rows(registers::authorisations, {}).value();
             return said(std::ranges::find(view.rows, of.form, &desk::RegisterRow::id)->hold);
         }},
        {"app/desk/registers/register_desk.cpp", "what a register's row owes",
         [](TestHeld& at, const Erasable& of) {
             return said(at.desk().row(registers::authorisations, of.form).value().owes.front().hold);
         }},
        {"app/desk/registers/row_listing.cpp", "a register's counts",
         [](TestHeld& at, const Erasable& of) {
             desk::RowFilter held;
             held.held = true;
             const auto view = at.desk().rows(registers::authorisations, held).value();
             if (view.counts.held == 0) return std::string("-");
             return view.counts.held == 1 && view.rows.front().id == of.form ? of.number : std::string("another");
         }},
        {"app/desk/exchange/own_standing.cpp", "what head office is told",
         [](TestHeld& at, const Erasable& of) {
             const auto parts = at.desk_->parts();
             auto& seat = *parts.seating.seat();
             const auto late = std::ranges::count_if(seat.owed(), [&](const auto& one) {
                 return one.book == &registers::authorisations && one.until < parts.machine.today();
             });
             const auto sums = desk::own_standing(parts.machine, seat).value().owed;
             const auto found = sums.find(std::string(registers::authorisations.name));
             const auto told = found == sums.end() ? 0 : static_cast<std::ptrdiff_t>(found->second.late);
             return late == told + 1 ? of.number : std::string("-");
         }},
        {"app/desk/registers/made_lists.cpp", "terms",
         [](TestHeld& at, const Erasable& of) {
             const auto kept = at.desk_->retention().kept().value();
             return said(std::ranges::find(kept, of.query, &desk::KeptRow::query)->hold);
         }},
        {"app/desk/registers/made_lists.cpp", "copies to be destroyed",
         [](TestHeld& at, const Erasable& of) {
             const auto view = at.desk().rows(registers::destroyed_copies, {}).value();
             return view.rows.front().state->name == "held" ? of.number : std::string("-");
         }},
        {"app/desk/papers/query_figures.cpp", "the working papers' figures",
         [](TestHeld& at, const Erasable& of) {
             const auto parts = at.desk_->parts();
             const auto day = parts.machine.today();
             const auto month = desk::figures_in(parts, *parts.seating.seat(), {day, day}, {}, day).value().month;
             return counted(month.held, month.late.size() + month.waiting, of.number.c_str());
         }},
    };
    return all;
}

// A stop at the desk, as the windows show it (R-LO-6); tests/rules/R-LO-6.txt has the rule.

class TestStops : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_freeze_stands_after_a_restart_and_says_whose_it_is() {
        const auto querier = officer().with(Duty::query_officer);
        const auto before = desk_->snapshot()->now;
        const auto row = freeze({{"person", querier.person.text()}});
        desk_.reset();
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        QCOMPARE(desk_->snapshot()->stops.size(), std::size_t{1});
        const auto shown = desk_->snapshot()->stops.front();
        QCOMPARE(shown.stop.row, row);
        QCOMPARE(shown.stop.why, std::string("疑似外洩，待查"));
        QCOMPARE(shown.person_name, querier.name);
        QCOMPARE(shown.entered_by, one.with(Duty::unit_head).name);
        QVERIFY(shown.since >= before && shown.since <= desk_->snapshot()->now);
    }

private:
    /// By the unit head, who leaves the seat to the officer again.
    std::string freeze(registers::Values typed) {
        auto one = officer();
        if (!one.sign_in(Duty::unit_head)) qFatal("sign-in");
        typed.insert({{"cause", "incident"}, {"why", "疑似外洩，待查"}});
        const auto row = desk().take_step(wanted(registers::stops, "stop.ordered", "", std::move(typed)));
        if (!row) qFatal("freeze: %s", qPrintable(scenario::code(row)));
        if (!one.sign_in()) qFatal("sign-in");
        return *row;
    }
};

JCIC_TEST(TestHeld)
JCIC_TEST(TestStops)
#include "test_held.moc"
