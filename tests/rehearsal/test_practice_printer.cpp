// Practice prints without a print server: into files, and only then.
#include <QTemporaryDir>
#include <QtTest>

#include "app/files/files.h"
#include "app/rehearsal/running_world.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using rehearsal::PracticePrinter;

namespace {

/// A print server that is away until it has a queue.
class Server final : public paper::PrintQueue {
public:
    std::optional<std::string> queue;
    int jobs = 0;

    Result<std::vector<paper::Printer>> printers() override {
        if (!queue) return fail(FaultCode::printer_server, "test");
        paper::Printer one;
        one.queue = *queue;
        return one.queue.empty() ? std::vector<paper::Printer>() : std::vector{one};
    }
    Result<paper::JobId> create_job(const std::string& to, const std::string&, const paper::PrintOptions&) override {
        return paper::JobId{to, ++jobs};
    }
    Result<void> hand_over(const paper::JobId&, const paper::PdfBytes&, const std::string&) override { return {}; }
    Result<paper::JobState> job_state(const paper::JobId&) override { return paper::JobState{}; }
    Result<void> cancel(const paper::JobId&) override { return {}; }
    Result<paper::Keeping> keeping() override { return paper::Keeping::yes; }
};

}  // namespace

class TestPracticePrinter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void without_a_server_and_without_a_queue_it_is_the_only_printer() {
        for (const auto& queue : {std::optional<std::string>(), std::optional<std::string>("")}) {
            server_->queue = queue;
            const auto there = printer_.printers().value();
            QCOMPARE(there.size(), std::size_t{1});
            QCOMPARE(there.front().queue, std::string(PracticePrinter::name));
            QVERIFY(there.front().is_default && !paper::trouble_of(there.front()));
            QCOMPARE(printer_.keeping().value(), paper::Keeping::no);
        }
    }

    void a_server_with_a_queue_is_used_and_nothing_else() {
        server_->queue = "branch";
        const auto there = printer_.printers().value();
        QCOMPARE(there.size(), std::size_t{1});
        QCOMPARE(there.front().queue, std::string("branch"));
        QCOMPARE(printer_.create_job("branch", "1", {}).value().text(), std::string("branch-1"));
        QCOMPARE(printer_.keeping().value(), paper::Keeping::yes);
        QVERIFY(!std::filesystem::exists(files_));
    }

    void each_job_is_a_file_with_a_number_of_its_own() {
        const auto first = printer_.create_job(PracticePrinter::name, "1", {}).value();
        const auto second = printer_.create_job(PracticePrinter::name, "2", {}).value();
        QVERIFY(first.number != second.number);
        QCOMPARE(printer_.job_state(first).value().phase, paper::JobPhase::pending);
        const Bytes page{'%', 'P', 'D', 'F'};
        VERIFY_OK(printer_.hand_over(first, page, "1"));
        QCOMPARE(printer_.job_state(first).value().phase, paper::JobPhase::completed);
        QCOMPARE(files::read(files_ / (first.text() + ".pdf")).value(), page);
        // By a program that was started since, too: numbers go on.
        PracticePrinter other(server_, files_);
        QVERIFY(other.create_job(PracticePrinter::name, "3", {}).value().number > second.number);
    }

    void what_was_cancelled_is_no_file_and_what_was_printed_stays() {
        const auto open = printer_.create_job(PracticePrinter::name, "1", {}).value();
        VERIFY_OK(printer_.cancel(open));
        COMPARE_FAULT(printer_.job_state(open), printer_job);
        COMPARE_FAULT(printer_.cancel(open), printer_job);
        const auto printed = printer_.create_job(PracticePrinter::name, "1", {}).value();
        VERIFY_OK(printer_.hand_over(printed, Bytes{'%'}, "1"));
        VERIFY_OK(printer_.cancel(printed));
        QCOMPARE(printer_.job_state(printed).value().phase, paper::JobPhase::completed);
    }

private:
    QTemporaryDir folder_;
    std::filesystem::path files_{folder_.filePath("printed").toStdString()};
    std::shared_ptr<Server> server_ = std::make_shared<Server>();
    PracticePrinter printer_{server_, files_};
};

JCIC_TEST(TestPracticePrinter)
#include "test_practice_printer.moc"
