// A practice day with a real print queue: what is at the printer is byte for byte what was filed.

#include "support/built.h"
#include "support/cupsd.h"
#include "support/test_program.h"
#include "whole_run.h"

using namespace jcic;

class PrintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        cups_ = std::make_unique<test::PrivateCups>();
        QVERIFY(cups_->start());
        QVERIFY(cups_->add_queue("counter") && cups_->make_default("counter"));
    }

    void cleanup() { cups_.reset(); }

    void what_is_at_the_printer_is_what_was_filed() {
        scenario::WholeRun run;
        QVERIFY2(run.go(test::built("app/jcic-desk-cli"), {"practice", "day"}, cups_->socket()) == 0,
                 run.standard_error().constData());
        int job = 0;
        for (const char* page : {"T50-1.pdf", "T51-1.pdf", "T52-1.pdf"}) {
            const auto filed = scenario::WholeRun::content(run.output() / page);
            QVERIFY(filed.starts_with("%PDF-"));
            QVERIFY2(cups_->spooled(++job).toStdString() == filed, page);
        }
    }

    void a_queue_that_takes_no_jobs_is_said_and_no_page_is_left() {
        QVERIFY(cups_->reject("counter"));
        scenario::WholeRun run;
        QCOMPARE(run.go(test::built("app/jcic-desk-cli"), {"practice", "day", "--json"}, cups_->socket()), 3);
        QVERIFY2(run.standard_output().contains(R"("fault":"printer.rejecting")"), run.standard_output().constData());
        QVERIFY(!std::filesystem::exists(run.output()) || std::filesystem::is_empty(run.output()));
    }

private:
    std::unique_ptr<test::PrivateCups> cups_;
};

JCIC_TEST(PrintingTest)
#include "test_printing.moc"
