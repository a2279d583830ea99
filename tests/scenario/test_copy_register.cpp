// Every copy is accounted for: who may say so, what is of no use, what is missing, and the register of it all (R-PA-4).

#include <algorithm>

#include "app/desk/queries/act_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "at_the_printer.h"
#include "paper/judge.h"
#include "support/test_program.h"

using namespace jcic;
using desk::CopyId;
using domain::CopyState;
using domain::Item;
using scenario::code;

class CopyRegisterTest : public QObject, private scenario::AtThePrinter {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fetch_records(); }
    void init() { open_with_queue(); }
    void cleanup() { close_with_queue(); }

    void another_persons_preview_is_not_printed() {
        const auto record = preview();
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
        QCOMPARE(code(desk_->paper().print(record, {})), QString("person.duty"));
        QVERIFY(cups_->spooled(1).isEmpty());
        QVERIFY(row(id_of(record)).copy.state == CopyState::reserved);
    }

    void what_was_printed_and_not_filed_is_owed_over_a_power_cut_R_PA_4() {
        const auto record = preview();
        const int sheets = print(record);
        QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == desk::JobOutcome::printed, patience);
        const auto owed = [&] {
            desk_.reset();
            open_here();
            const auto snapshot = desk_->snapshot();
            return std::ranges::count(snapshot->todo, desk::TodoKind::account_for_copy, &desk::Owed::kind);
        };
        QCOMPARE(owed(), 1);
        QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
        QCOMPARE(owed(), 1);
        QVERIFY(row(id_of(record)).copy.state == CopyState::out);
        QCOMPARE(code(desk_->acts().take("copy.file", {id_of(record)}, {{"where", "授信卷宗 3"}})), QString());
        QCOMPARE(owed(), 0);
        // Who filed it, and when: what the next place is proposed by.
        const auto filed = row(id_of(record)).copy;
        QVERIFY(filed.moved_by == desk_->snapshot()->seat->person.code && filed.moved_at.has_value());
    }

    void copies_of_a_refused_case_are_set_aside_one_by_one_R_PA_4() {
        std::vector<CopyId> copies;
        for (const auto item : {Item::t52, Item::t51}) {
            const auto record = preview({}, item);
            QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
            copies.push_back(id_of(record));
        }
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {copies[0]}, {{"cause", "case-refused"}})), QString());
        QVERIFY(row(copies[0]).copy.state == CopyState::unused);
        QCOMPARE(row(copies[0]).copy.cause, std::string("case-refused"));
        QVERIFY(row(copies[1]).copy.state == CopyState::out);  // nobody looked for it
        QCOMPARE(code(desk_->acts().take("copy.file", {copies[1]}, {{"where", "卷宗"}})), QString());
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {copies[1]}, {{"cause", "case-refused"}})), QString());
        QVERIFY(row(copies[1]).copy.state == CopyState::unused);
    }

    void a_copy_at_the_printer_is_counted_before_it_is_set_aside() {
        const auto coming = preview();
        const int sheets = print(coming);
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(coming)}, {{"cause", "case-refused"}})),
                 QString("printer.open"));
        QVERIFY(row(id_of(coming)).copy.state == CopyState::at_printer);
        QCOMPARE(code(desk_->paper().count(id_of(coming), sheets)), QString());
        QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(coming)}, {{"cause", "not-needed"}})), QString());
        QCOMPARE(row(id_of(coming)).copy.cause, std::string("not-needed"));
    }

    void the_destruction_register_says_what_how_and_before_whom() {
        const auto destroyed = preview();
        const auto waiting = preview({}, Item::t51);
        for (const auto& record : {destroyed, waiting})
            QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
        for (const auto& record : {destroyed, waiting})
            QCOMPARE(code(desk_->acts().take("copy.set-aside", {id_of(record)}, {{"cause", "case-refused"}})),
                     QString());
        QCOMPARE(code(destroy(id_of(destroyed))), QString());
        // Another prints it than who destroyed: whose names stand above the line to sign on are the destroyers'.
        const auto destroyer = QString::fromStdString(desk_->parts().seating.seat()->person().text());
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::unit_head)), QString());
        const auto today = desk_->parts().machine.today();
        desk::RowFilter of_today;
        of_today.since = today;
        const auto sheet = [&] { return desk_->registers().sheet(domain::registers::destroyed_copies, of_today); };
        const auto page = sheet();
        QVERIFY2(page, qPrintable(code(page)));
        const QString text = paper::Judge(*page->pdf).text();
        const QString place = text.mid(text.lastIndexOf(QStringLiteral("銷毀人員")));
        QVERIFY2(place.contains(destroyer), qPrintable(place));
        const auto head = desk_->ledger().head();
        QVERIFY2(head && text.contains(QString::number(head->events)), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("jcic-desk/practice/")), qPrintable(text));
        const auto witness = QString::fromStdString(officer().with(domain::Duty::supervisor).person.text());
        for (const QString& said : {QStringLiteral("T52"), QStringLiteral("T51"), QStringLiteral("未承作"),
                                    QStringLiteral("碎紙機"), witness})
            QVERIFY2(text.contains(said), qPrintable(said + "\n" + text));
        QCOMPARE(code(desk_->registers().print(*page, {})), QString());
        const auto printed = last_event("register.printed");
        const auto spooled = cups_->spooled(3);
        QVERIFY(Bytes(spooled.begin(), spooled.end()) == *page->pdf);
        QCOMPARE(printed.at("job"), std::string("branch-3"));
        QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
        QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
        QCOMPARE(code(sheet()), QString("person.duty"));
    }
};

JCIC_TEST(CopyRegisterTest)
#include "test_copy_register.moc"
