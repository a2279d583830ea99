// JCIC's list of a month, read before the month was over (R-LO-3).
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/registers/z52_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;

class TestEarlyList : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_list_read_before_the_month_was_over_is_no_comparison_after_it_R_LO_3() {
        const auto now = desk_->parts().machine.clock().now();
        const auto month = domain::RocMonth::of(domain::roc_date_at(now - std::chrono::days{62}));  // over by now
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        std::ofstream(file) << "at,item,subject,user,case\n"
                            << domain::iso_text(month.begins()) << ",T50,A123456789,L98,一\n";
        auto report = desk_->z52().from_file(month, file).value();
        QVERIFY(report.read >= now);
        const auto compared = count_events("comparison.made");
        report.read = month.ends() - std::chrono::seconds{1};
        const auto early = desk_->z52().enter(month, report);
        COMPARE_FAULT(early, input_form);
        QCOMPARE(early.error().detail("reason"), std::string_view("list-too-early"));
        QCOMPARE(count_events("difference.found"), std::size_t{0});
        QCOMPARE(count_events("comparison.made"), compared);
        report.read = month.ends();
        QCOMPARE(desk_->z52().enter(month, report).value(), std::size_t{1});
        QCOMPARE(count_events("comparison.made"), compared + 1);
    }

private:
    QTemporaryDir beside_;
};

JCIC_TEST(TestEarlyList)
#include "test_early_list.moc"
