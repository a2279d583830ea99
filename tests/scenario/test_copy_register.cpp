// Every copy is accounted for: who may say so, what is of no use, what is missing, and the register of it all (R-PA-4).

#include <algorithm>

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
    void who_only_reads_accounts_for_no_copy();
    void another_persons_preview_is_not_printed();
    void what_was_printed_and_not_filed_is_owed_over_a_power_cut_R_PA_4();
    void copies_of_a_refused_case_are_set_aside_one_by_one_R_PA_4();
    void a_copy_at_the_printer_is_counted_before_it_is_set_aside();
    void the_destruction_register_says_what_how_and_before_whom();
    void the_destructions_are_listed_searched_and_saved_as_registers_are_R_PA_4();
};

void CopyRegisterTest::who_only_reads_accounts_for_no_copy() {
    const auto record = preview();
    const int sheets = print(record);
    QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
    QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
    QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString("person.duty"));
    QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
    QCOMPARE(last_event("copy.confirmed").at("by"), officer().with(domain::Duty::supervisor).person.text());
}

void CopyRegisterTest::another_persons_preview_is_not_printed() {
    const auto record = preview();
    QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
    QCOMPARE(code(officer().sign_in(domain::Duty::supervisor)), QString());
    QCOMPARE(code(desk_->paper().print(record, {})), QString("person.duty"));
    QVERIFY(cups_->spooled(1).isEmpty());
    QVERIFY(row(id_of(record)).copy.state == CopyState::reserved);
}

void CopyRegisterTest::what_was_printed_and_not_filed_is_owed_over_a_power_cut_R_PA_4() {
    const auto record = preview();
    const int sheets = print(record);
    QTRY_VERIFY_WITH_TIMEOUT(job(id_of(record)).outcome == desk::JobOutcome::printed, patience);
    const auto owed = [&] {
        desk_.reset();
        open_here();
        const auto snapshot = desk_->snapshot();
        return std::ranges::count(snapshot->todo, desk::TodoKind::account_for_copy, &desk::TodoRow::kind);
    };
    QCOMPARE(owed(), 1);
    QVERIFY(row(id_of(record)).copy.state == CopyState::at_printer);
    QCOMPARE(code(desk_->paper().count(id_of(record), sheets)), QString());
    QCOMPARE(owed(), 1);
    QVERIFY(row(id_of(record)).copy.state == CopyState::out);
    QCOMPARE(code(desk_->paper().file(id_of(record), "授信卷宗 3")), QString());
    QCOMPARE(owed(), 0);
    // Who filed it, and when: what the next place is proposed by.
    const auto filed = row(id_of(record)).copy;
    QVERIFY(filed.moved_by == desk_->snapshot()->seat->person.code && filed.moved_at.has_value());
}

void CopyRegisterTest::copies_of_a_refused_case_are_set_aside_one_by_one_R_PA_4() {
    std::vector<CopyId> copies;
    for (const auto item : {Item::t52, Item::t51}) {
        const auto record = preview({}, item);
        QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
        copies.push_back(id_of(record));
    }
    QCOMPARE(code(desk_->paper().set_aside(copies[0], true)), QString());
    QVERIFY(row(copies[0]).copy.state == CopyState::unused);
    QCOMPARE(row(copies[0]).copy.cause, std::string("case-refused"));
    QVERIFY(row(copies[1]).copy.state == CopyState::out);  // nobody looked for it
    QCOMPARE(code(desk_->paper().file(copies[1], "卷宗")), QString());
    QCOMPARE(code(desk_->paper().set_aside(copies[1], true)), QString());
    QVERIFY(row(copies[1]).copy.state == CopyState::unused);
}

void CopyRegisterTest::a_copy_at_the_printer_is_counted_before_it_is_set_aside() {
    const auto coming = preview();
    const int sheets = print(coming);
    QCOMPARE(code(desk_->paper().set_aside(id_of(coming), true)), QString("printer.open"));
    QVERIFY(row(id_of(coming)).copy.state == CopyState::at_printer);
    QCOMPARE(code(desk_->paper().count(id_of(coming), sheets)), QString());
    QCOMPARE(code(desk_->paper().set_aside(id_of(coming), false)), QString());
    QCOMPARE(row(id_of(coming)).copy.cause, std::string("not-needed"));
}

void CopyRegisterTest::the_destruction_register_says_what_how_and_before_whom() {
    const auto destroyed = preview();
    const auto waiting = preview({}, Item::t51);
    for (const auto& record : {destroyed, waiting})
        QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
    for (const auto& record : {destroyed, waiting})
        QCOMPARE(code(desk_->paper().set_aside(id_of(record), true)), QString());
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
    for (const QString& said :
         {QStringLiteral("T52"), QStringLiteral("T51"), QStringLiteral("未承作"), QStringLiteral("碎紙機"), witness})
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

void CopyRegisterTest::the_destructions_are_listed_searched_and_saved_as_registers_are_R_PA_4() {
    const auto& book = domain::registers::destroyed_copies;
    auto& registers = desk_->registers();
    const auto before = registers.rows(book, {}).value().found;
    const auto destroyed = preview();
    const auto waiting = preview({}, Item::t51);
    for (const auto& record : {destroyed, waiting}) {
        QCOMPARE(code(desk_->paper().count(id_of(record), print(record))), QString());
        QCOMPARE(code(desk_->paper().set_aside(id_of(record), true)), QString());
    }
    QCOMPARE(code(destroy(id_of(destroyed))), QString());
    const auto id = [&](const CopyId& copy) {
        return copy.query + "/" + std::string(domain::code_of(copy.item)) + "/" + std::to_string(copy.number);
    };
    const auto all = registers.rows(book, {}).value();
    QCOMPARE(all.found, before + 2);
    QVERIFY(all.begins.empty() && all.from_file.empty());
    QCOMPARE(all.rows.front().state->name, std::string_view("waiting"));  // what is to be done on top
    desk::RowFilter open;
    open.only_open = true;
    const auto listed = registers.rows(book, open).value();
    QVERIFY(!listed.rows.empty());
    for (const auto& row : listed.rows) QVERIFY(!row.state->over);
    desk::RowFilter shredder;
    shredder.text = "碎紙機";
    const auto shredded = registers.rows(book, shredder).value();
    QVERIFY(std::ranges::find(shredded.rows, id(id_of(destroyed)), &desk::RegisterRow::id) != shredded.rows.end());
    const auto row = registers.row(book, id(id_of(destroyed)));
    QVERIFY2(row, qPrintable(code(row)));
    QVERIFY(row->possible.empty() && row->story.empty());
    const auto said = [&](std::string_view field) {
        const auto found = std::ranges::find(row->values, field, [](const auto& one) { return one.field->name; });
        return found == row->values.end() ? std::string() : found->written;
    };
    QCOMPARE(said("witness"), officer().with(domain::Duty::supervisor).person.text());
    QCOMPARE(said("cause"), std::string("case-refused"));
    QCOMPARE(said("destroyed-on"), desk_->parts().machine.today().text());
    const auto moved = desk_->parts().seating.seat()->book().find(query_)->items.at(Item::t52).copies;
    const auto gone = std::ranges::find(moved, id_of(destroyed).number, &inquiry::CopyEntry::number);
    const auto at = domain::roc_time_text(gone->moved_at.value());
    QVERIFY(std::ranges::find(row->row.cells, at) != row->row.cells.end());  // the day with its time
    QCOMPARE(code(registers.row(book, "none/T52/1")), QString("register.state"));
    // Of what is over, nothing that was over before that day; what waits stays.
    desk::RowFilter from_tomorrow;
    from_tomorrow.since = domain::RocDate::from(desk_->parts().machine.today().days() + std::chrono::days{1}).value();
    const auto left = registers.rows(book, from_tomorrow).value();
    for (const auto& still : left.rows) QVERIFY(!still.state->over);
    const auto page = registers.sheet(book, {});
    QVERIFY2(page, qPrintable(code(page)));
    QVERIFY(paper::Judge(*page->pdf).text().contains(QStringLiteral("碎紙機")));
    const auto file = profile_.parent_path() / "destruction.zip";
    std::filesystem::remove(file);
    QCOMPARE(registers.save(book, {}, file, scenario::Officer::secret("Kdwp-4729-Tmra")).value(), before + 2);
    QCOMPARE(last_event("register.exported").at("rows"), std::to_string(before + 2));
    std::filesystem::remove(file);
    // One's own, or several chosen rows, as of any register; what waits names nobody yet.
    desk::RowFilter mine;
    mine.mine = true;
    const auto own = registers.rows(book, mine).value();
    QCOMPARE(own.found, own.rows.size());
    QVERIFY(std::ranges::find(own.rows, id(id_of(destroyed)), &desk::RegisterRow::id) != own.rows.end());
    QVERIFY(std::ranges::find(own.rows, id(id_of(waiting)), &desk::RegisterRow::id) == own.rows.end());
    desk::RowFilter chosen;
    chosen.only = {id(id_of(waiting))};
    QCOMPARE(registers.save(book, chosen, file, scenario::Officer::secret("Kdwp-4729-Tmra")).value(), std::size_t{1});
    std::filesystem::remove(file);
    QVERIFY(desk_->seat().sign_out("asked", std::nullopt));
    QCOMPARE(code(officer().sign_in(domain::Duty::auditor)), QString());
    QCOMPARE(code(registers.rows(book, {})), QString("person.duty"));
    QCOMPARE(code(registers.row(book, id(id_of(destroyed)))), QString("person.duty"));
}

JCIC_TEST(CopyRegisterTest)
#include "test_copy_register.moc"
