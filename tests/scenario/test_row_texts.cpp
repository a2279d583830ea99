// A word looked for in a register that is read whole: what each row says is made once, and again when the row changed;
// a longer word is looked for in what had the shorter one. Counted, never timed.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "support/branch_years.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

namespace {

constexpr std::size_t devices_there = 20;
constexpr std::size_t with_ten_in_it = 11;  // EZ-1, and EZ-10 to EZ-19

}  // namespace

class TestRowTexts : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        auto one = officer();
        const auto querier = one.with(Duty::query_officer);
        const auto supervisor = one.with(Duty::supervisor);
        {
            test::BranchYears years(profile_, {querier.person, querier.password},
                                    {supervisor.person, supervisor.password}, desk_->snapshot()->now);
            years.write_rows(registers::devices, "device.taken-in", devices_there,
                             [](std::size_t row) { return device(row); });
        }
        VERIFY_OK(one.sign_in(Duty::unit_head));
    }
    void cleanup() { close_desk(); }

    void a_text_is_made_once_and_a_longer_word_is_looked_for_in_what_had_the_shorter() {
        QCOMPARE(counted().made, std::size_t{0});
        QCOMPARE(found("ez-1"), with_ten_in_it);  // capitals or not
        QCOMPARE(counted().made, devices_there);
        QCOMPARE(counted().looked_at, devices_there);
        QCOMPARE(found("EZ-19"), std::size_t{1});
        QCOMPARE(counted().looked_at, devices_there + with_ten_in_it);
        QCOMPARE(found("EZ-1"), with_ten_in_it);  // a shorter one: among all again
        QCOMPARE(counted().looked_at, 2 * devices_there + with_ten_in_it);
        QCOMPARE(counted().made, devices_there);
    }

    void a_list_that_nothing_narrows_looks_at_no_text() {
        QCOMPARE(found(desk::RowFilter{}), devices_there);
        QCOMPARE(found(desk::RowFilter{.only_open = true, .limit = 5}), devices_there);
        QCOMPARE(counted().made, std::size_t{0});
        const auto some = desk_->registers().rows(registers::devices, {.text = "二樓", .limit = 5}).value();
        QVERIFY(some.found == devices_there && some.rows.size() == 5);
        QCOMPARE(some.rows.front().id, std::to_string(devices_there));  // newest first
    }

    void a_row_that_changed_is_found_by_what_it_says_now() {
        QCOMPARE(found("二樓"), devices_there);
        take("device.moved", "19", {{"place", "三樓"}, {"keeper", "L02"}});
        QCOMPARE(found("三樓"), std::size_t{1});
        QCOMPARE(counted().made, devices_there + 1);
        QCOMPARE(found("二樓"), devices_there - 1);
        take("device.taken-in", "", device(devices_there + 1));
        QCOMPARE(found("二樓"), devices_there);  // the same word: not what had it before
        QCOMPARE(found("EZ-21"), std::size_t{1});
        QCOMPARE(counted().made, devices_there + 2);
        const auto snapshot = desk_->snapshot();  // takes the changes in for what is owed
        take("device.moved", "19", {{"place", "四樓"}, {"keeper", "L02"}});
        const auto after = desk_->snapshot();
        QCOMPARE(found("四樓"), std::size_t{1});
        QCOMPARE(found("三樓"), std::size_t{0});
        QCOMPARE(counted().made, devices_there + 3);
    }

    void what_was_looked_for_in_an_empty_register_is_found_once_it_stands_there() {
        const auto& book = registers::devices;
        registers::Rows rows;
        desk::RowTexts texts;
        const auto found = [&] {
            const auto made = [&](const registers::Row& row) {
                return desk::RowText{row.story.front().sequence, row.id, &book.state(row.state), false,
                                     row.value("place")};
            };
            return texts.saying(rows, book, "二樓", {}, made).size();
        };
        QCOMPARE(found(), std::size_t{0});
        VERIFY_OK(desk_->parts().seating.seat()->session().refresh(rows));
        texts.forget(rows.take_changed(), rows);
        QCOMPARE(found(), devices_there);
    }

    void ones_own_rows_are_told_by_what_was_made() {
        const desk::RowFilter mine{.mine = true};
        QCOMPARE(found(mine), std::size_t{0});
        take("device.moved", "19", {{"place", "三樓"}, {"keeper", "L02"}});
        QCOMPARE(found(mine), std::size_t{1});
        QCOMPARE(counted().made, devices_there + 1);
        QCOMPARE(counted().looked_at, std::size_t{0});
        QCOMPARE(found(desk::RowFilter{.text = "二樓", .mine = true}), std::size_t{0});
        QCOMPARE(found(desk::RowFilter{.only = {"3", "19"}}), std::size_t{2});
    }

    void a_state_that_the_word_means_is_found_beside_the_texts() {
        QCOMPARE(found(desk::RowFilter{.text = "EZ-7", .states = {"kept"}}), devices_there);
        QCOMPARE(found(desk::RowFilter{.text = "EZ-7", .states = {"gone"}}), std::size_t{1});
    }

    void a_persons_change_is_looked_for_in_every_register() {
        QCOMPARE(found("二樓"), devices_there);
        texts_of_seat().forget({{&registers::cards, {"1"}}}, registers_of_seat());
        QCOMPARE(found("二樓"), devices_there);
        QCOMPARE(counted().made, devices_there);
        texts_of_seat().forget({{&registers::people, {"L02"}}}, registers_of_seat());
        QCOMPARE(found("二樓"), devices_there);
        QCOMPARE(counted().made, 2 * devices_there);
    }

    /// It may have been erased: what was kept for the search is no second copy of it.
    void what_a_row_said_is_blank_once_it_changed() {
        const auto& book = registers::devices;
        registers::Rows rows;
        VERIFY_OK(desk_->parts().seating.seat()->session().refresh(rows));
        static_cast<void>(rows.take_changed());
        desk::RowTexts texts;
        const auto kept = texts.saying(rows, book, "二樓", {}, [&](const registers::Row& row) {
            return desk::RowText{row.story.front().sequence, row.id, &book.state(row.state), false, row.value("place")};
        });
        QCOMPARE(kept.size(), devices_there);
        texts.forget({{&book, {"19"}}}, rows);
        for (const auto* text : kept) QCOMPARE(text->text.empty(), text->id == "19");
    }

private:
    static registers::Values device(std::size_t row) {
        return {{"kind", "reader"}, {"number", "EZ-" + std::to_string(row)}, {"place", "二樓"}, {"keeper", "L02"}};
    }
    std::size_t found(const desk::RowFilter& filter) {
        return desk_->registers().rows(registers::devices, filter).value().found;
    }
    std::size_t found(const char* word) { return found(desk::RowFilter{.text = word}); }
    void take(const char* action, const std::string& row, registers::Values typed) {
        const auto& book = registers::devices;
        VERIFY_OK(desk().take_step(wanted(book, action, row, std::move(typed))));
    }
    [[nodiscard]] const registers::Rows& registers_of_seat() const {
        return desk_->parts().seating.seat()->registers();
    }
    [[nodiscard]] desk::RowTexts& texts_of_seat() const {
        return desk::PartsForTests::texts(*desk_->parts().seating.seat());
    }
    [[nodiscard]] const desk::TextsCounted& counted() const { return texts_of_seat().counted(); }
};

JCIC_TEST(TestRowTexts)
#include "test_row_texts.moc"
