// Many queries out of one file, with a real ledger: read, judged, mended, submitted, stopped in between and gone on
// with.
#include <iconv.h>

#include <QtTest>
#include <algorithm>

#include "app/desk/queries/batch_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

/// One of the practice branch's people a line; the fourth's reason says nothing, the fifth's authorisation was not
/// accepted.
const std::string five_lines =
    "受查人身分證字號,對象別,授信戶證號,授信戶姓名,案號,事由,授權書,T50,T51,T52,調閱年度\r\n"
    "f234567898,,,,115-信貸-01102,個人信用貸款償債能力審查,,是,是,是,114\r\n"
    "B100000002,保證人,A123456789,黃建國,115-房貸-00417,房貸保證人償債能力審查,P-0418,是,是,否,114\r\n"
    "AB12345677,授信戶本人,,,115-信貸-01115,\"個人信用貸款,償債能力審查\",,是,,,114\r\n"
    "D120449187,,,,115-信貸-01120,.,,,,是,\r\n"
    "E228410798,,,,115-房貸-00425,購屋貸款償債能力審查,P-0425,是,,,114\r\n";

std::string in_cp950(std::string utf8) {
    const auto converter = iconv_open("CP950", "UTF-8");
    if (converter == reinterpret_cast<iconv_t>(-1)) qFatal("iconv knows no CP950");
    std::string out(utf8.size() * 2, '\0');
    char* from = utf8.data();
    char* to = out.data();
    std::size_t left = utf8.size();
    std::size_t room = out.size();
    if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) qFatal("not in CP950");
    iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

std::vector<std::size_t> ready_lines(const inquiry::Batch& batch) {
    std::vector<std::size_t> out;
    for (const auto& line : batch.lines)
        if (line.ready()) out.push_back(line.number);
    return out;
}

std::size_t place_of_column(std::string_view name) {
    const auto columns = inquiry::batch_columns();
    return static_cast<std::size_t>(std::ranges::find(columns, name, &inquiry::BatchColumn::name) - columns.begin());
}

}  // namespace

class TestBatchScenario : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        auto one = officer();
        VERIFY_OK(one.sign_in());
    }
    void cleanup() { close_desk(); }

    void a_file_is_read_in_either_encoding_with_and_without_a_mark_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << QByteArray::fromStdString(five_lines);
        QTest::newRow("UTF-8 with its mark") << QByteArray::fromStdString("\xEF\xBB\xBF" + five_lines);
        auto wide = QString::fromStdString(five_lines).prepend(QChar(QChar::ByteOrderMark));
        wide.replace(QLatin1Char(','), QLatin1Char('\t'))
            .replace(QStringLiteral("貸款\t償債"), QStringLiteral("貸款,償債"));
        QTest::newRow("UTF-16, tabs") << QByteArray(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        QTest::newRow("cp950") << QByteArray::fromStdString(in_cp950(five_lines));
    }

    void a_file_is_read_in_either_encoding_with_and_without_a_mark() {
        QFETCH(QByteArray, bytes);
        const auto batch = read(bytes.toStdString());
        QCOMPARE(batch.lines.size(), std::size_t{5});
        QVERIFY(batch.source && batch.source->file.ends_with(".csv"));
        QCOMPARE(batch.source->encoding == Encoding::cp950, QTest::currentDataTag() == std::string_view("cp950"));
        using domain::Item;
        QVERIFY((batch.items_ready() == std::map<Item, std::size_t>{{Item::t50, 3}, {Item::t51, 2}, {Item::t52, 1}}));
        QVERIFY((ready_lines(batch) == std::vector<std::size_t>{2, 3, 4}));
        const auto& filled = batch.lines[0].form;
        QCOMPARE(filled.subject_id, std::string{"F234567898"});
        QCOMPARE(filled.authorisation, std::string{"P-1102"});
        QCOMPARE(filled.subject_name, std::string{"陳𤧟如"});  // out of the register: cp950 does not have it
        QCOMPARE(batch.lines[2].form.reason, std::string{"個人信用貸款,償債能力審查"});
        QVERIFY(batch.lines[3].faults.contains(place_of_column("reason")));
        QCOMPARE(std::string(batch.lines[4].faults.at(place_of_column("T50")).text()), std::string{"rule.R-AU-1"});
        QCOMPARE(count_events("query.submitted"), std::size_t{0});
    }

    void a_corrected_line_is_judged_at_once_and_goes() {
        auto batch = read();
        batch.lines[3].typed[place_of_column("reason")] = "青年創業貸款償債能力審查";
        batch = desk_->batches().judge(batch, {batch.lines[3].number}).value();
        QVERIFY((ready_lines(batch) == std::vector<std::size_t>{2, 3, 4, 5}));
        QVERIFY(!batch.lines[4].ready());
        QCOMPARE(desk_->batches().submit(batch).value().submitted(), std::size_t{4});
        QCOMPARE(count_events("query.submitted"), std::size_t{4});
    }

    void what_a_stop_left_goes_on_and_nothing_twice() {
        std::stop_source stop;
        const auto first = desk_->batches().submit(
            read(),
            [&](desk::BatchStage, std::uint64_t done, std::uint64_t) {
                if (done == 2) stop.request_stop();
            },
            stop.get_token());
        VERIFY_OK(first);
        QCOMPARE(first->submitted(), std::size_t{2});
        QVERIFY(first->ended.has_value());
        QCOMPARE(std::string(first->ended->text()), std::string{"cancelled"});
        // The power goes: the same file, the next morning, at a desk that knows nothing but its ledger.
        desk_.reset();
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto again = read();
        QCOMPARE(again.submitted(), std::size_t{2});
        QVERIFY(again.lines[0].submitted == first->lines[0].query);
        QVERIFY(again.lines[1].submitted == first->lines[1].query);
        QVERIFY((ready_lines(again) == std::vector<std::size_t>{4}));
        QCOMPARE(desk_->batches().submit(again).value().submitted(), std::size_t{1});
        QCOMPARE(read().ready(), std::size_t{0});
        QCOMPARE(count_events("query.submitted"), std::size_t{3});
    }

    void what_was_corrected_is_kept_when_the_seat_is_left() {
        QVERIFY(!desk_->batches().kept().value().has_value());
        auto batch = read();
        batch.lines[3].typed[place_of_column("reason")] = "青年創業貸款償債能力審查";
        VERIFY_OK(desk_->batches().keep(batch));
        VERIFY_OK(desk_->batches().submit(read()));  // and a power cut before the rest was kept
        desk_.reset();
        desk_ = scenario::open(profile_);
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto kept = desk_->batches().kept().value().value();
        QCOMPARE(kept.lines.size(), std::size_t{5});
        QCOMPARE(kept.submitted(), std::size_t{3});
        QVERIFY((ready_lines(kept) == std::vector<std::size_t>{5}));
        VERIFY_OK(desk_->batches().keep({}));
        QVERIFY(!desk_->batches().kept().value().has_value());
    }

    void lines_that_were_judged_long_ago_are_judged_again_R_AU_5() {
        const auto batch = read();
        VERIFY_OK(desk_->batches().submit(batch));
        const auto twice = desk_->batches().submit(batch);
        VERIFY_OK(twice);
        QCOMPARE(twice->submitted(), std::size_t{0});
        QCOMPARE(twice->lines.size(), std::size_t{3});
        for (const auto& line : twice->lines) QCOMPARE(std::string(line.fault->text()), std::string{"rule.R-AU-5"});
        QCOMPARE(count_events("query.submitted"), std::size_t{3});
    }

    void the_seats_end_ends_it() {
        const auto batch = read();
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        COMPARE_FAULT(desk_->batches().submit(batch), session_none);
    }

    void a_sample_is_saved_and_read_back() {
        const auto path = profile_.parent_path() / "sample.csv";
        std::filesystem::remove(path);
        VERIFY_OK(desk_->batches().save_sample(path));
        const auto batch = desk_->batches().read(path).value();
        QCOMPARE(batch.lines.size(), std::size_t{2});
        QCOMPARE(batch.ready(), std::size_t{0});
        COMPARE_FAULT(desk_->batches().save_sample(path), file_write);  // what is there is not overwritten
        std::filesystem::remove(path);
    }

private:
    std::filesystem::path file(const std::string& bytes, const char* name = "many.csv") {
        auto path = profile_.parent_path() / name;
        std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
        return path;
    }
    inquiry::Batch read(const std::string& bytes = five_lines) {
        auto batch = desk_->batches().read(file(bytes));
        if (!batch) qFatal("read: %s", qPrintable(scenario::code(batch)));
        return *std::move(batch);
    }
};

JCIC_TEST(TestBatchScenario)
#include "test_batch.moc"
