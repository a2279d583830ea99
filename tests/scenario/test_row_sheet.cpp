// One row of a register by itself, with all that it says and its story: an authorisation is shown whole (R-AU-3),
// though no column of its register's sheet has who verified it, or what was remarked.
#include <QtTest>

#include "app/desk/registers/register_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
namespace registers = domain::registers;

class TestRowSheet : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_row_is_printed_whole_with_its_story_R_AU_3() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        const auto text = [&](const desk::RowFilter& filter) {
            const auto page = desk().sheet(registers::authorisations, filter);
            return page ? paper::Judge(*page->pdf).text() : QString();
        };
        desk::RowFilter as_listed;
        as_listed.only = {row};
        QVERIFY(!text(as_listed).contains(QStringLiteral("陳櫃員")));
        const auto all = text(whole(row));
        for (const auto* said : {"單筆", "W-1", "陳櫃員", "補件後簽署", "登記書面授權書", "1 筆"})
            QVERIFY2(all.contains(QString::fromUtf8(said)), said);
        QVERIFY(all.contains(QString::fromStdString(one.with(Duty::query_officer).name)));
        COMPARE_FAULT(desk().sheet(registers::authorisations, whole("none")), register_state);
    }

    void a_row_is_saved_whole_and_that_is_an_event_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        const auto strong = one.secret("Kdwp-4729-Tmra");
        for (const auto* name : {"row.pdf", "row.zip"}) {
            const auto file = profile_.parent_path() / name;
            std::filesystem::remove(file);
            const auto saved = desk().save(registers::authorisations, whole(row), file, strong);
            VERIFY_OK(saved);
            QCOMPARE(*saved, std::size_t{1});
            QVERIFY(std::filesystem::exists(file));
            std::filesystem::remove(file);
        }
        QCOMPARE(count_events("register.exported"), std::size_t{2});
        QCOMPARE(last_event("register.exported").at("rows"), std::string("1"));
    }

    void who_may_not_read_the_register_takes_no_row_of_it() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = entered();
        VERIFY_OK(one.sign_in(Duty::card_custodian));
        COMPARE_FAULT(desk().sheet(registers::authorisations, whole(row)), person_duty);
        const auto strong = one.secret("Kdwp-4729-Tmra");
        COMPARE_FAULT(desk().save(registers::authorisations, whole(row), profile_.parent_path() / "row.zip", strong),
                      person_duty);
        // An auditor has no records key: what is personal stays closed on paper, too.
        VERIFY_OK(one.sign_in(Duty::auditor));
        const auto page = desk().sheet(registers::authorisations, whole(row));
        VERIFY_OK(page);
        const auto text = paper::Judge(*page->pdf).text();
        QVERIFY(!text.contains(QStringLiteral("陳櫃員")) && text.contains(QStringLiteral("不可讀")));
    }

    void a_row_of_a_list_that_is_made_comes_whole_too() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        VERIFY_OK(one.submit());
        const auto view = desk().rows(registers::kept_queries, {});
        VERIFY_OK(view);
        QVERIFY(!view->rows.empty());
        VERIFY_OK(desk().sheet(registers::kept_queries, whole(view->rows.front().id)));
    }

    void of_named_days_a_register_has_what_stood_or_happened_then_R_LO_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto& book = registers::devices;
        const auto take = [&](const char* action, const std::string& row, registers::Values typed) {
            return desk().take_step(wanted(book, action, row, std::move(typed)));
        };
        const auto device = [](const char* number) {
            return registers::Values{{"kind", "reader"}, {"number", number}, {"place", "二樓"}, {"keeper", "L02"}};
        };
        const auto day = desk_->parts().machine.today();
        const auto later = [&](int days) {
            return domain::RocDate::from(day.days() + std::chrono::days{days}).value();
        };
        const auto gone = take("device.taken-in", "", device("EZ-901")).value();
        VERIFY_OK(take("device.ended", gone, {{"why", "汰換"}}));
        VERIFY_OK(take("device.taken-in", "", device("EZ-902")));
        const auto numbers = [&](domain::RocDate from, domain::RocDate to) {
            desk::RowFilter days;
            days.since = from;
            days.until = to;
            const auto page = desk().sheet(book, days);
            return page ? paper::Judge(*page->pdf).text() : QString();
        };
        const auto today = numbers(day, day);
        QVERIFY(today.contains(QStringLiteral("EZ-901")) && today.contains(QStringLiteral("EZ-902")));
        // What ended before is not of those days; what stands is.
        const auto after = numbers(later(1), later(30));
        QVERIFY(!after.contains(QStringLiteral("EZ-901")) && after.contains(QStringLiteral("EZ-902")));
        QVERIFY(!after.contains(QString::fromStdString(later(30).dashed())));  // no sheet tells of days to come
        // And nothing had begun before it began.
        const auto before = numbers(later(-30), later(-1));
        QVERIFY(!before.contains(QStringLiteral("EZ-901")) && !before.contains(QStringLiteral("EZ-902")));
        QVERIFY(before.contains(QString::fromStdString(later(-30).dashed())));
        QVERIFY(before.contains(QString::fromStdString(later(-1).dashed())));
    }

private:
    static desk::RowFilter whole(const std::string& row) {
        desk::RowFilter out;
        out.only = {row};
        out.whole = true;
        return out;
    }
    std::string entered() {
        auto one = officer();
        const auto form = one.whole_form().value();
        const auto& book = registers::authorisations;
        const auto today = domain::roc_date_at(desk_->snapshot()->now).text();
        return desk()
            .take_step(wanted(book, "authorisation.signed", "",
                              {{"reference", "W-1"},
                               {"subject", form.subject_id},
                               {"name", form.subject_name},
                               {"application", "個人房屋貸款"},
                               {"items", "T50,T51,T52"},
                               {"signed", today},
                               {"ends", today},
                               {"read-box", "yes"},
                               {"each-item", "yes"},
                               {"form-code", "yes"},
                               {"identity", "id-card"},
                               {"verifier", "陳櫃員"},
                               {"verified-on", today},
                               {"notices", "yes"},
                               {"remark", "補件後簽署"}}))
            .value();
    }
};

JCIC_TEST(TestRowSheet)
#include "test_row_sheet.moc"
