// Many queries out of one file, with a real ledger: read, judged, mended, submitted, stopped in between and gone on
// with.

#include <iconv.h>
#include <sys/stat.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <chrono>
#include <map>

#include "app/desk/queries/batch_desk.h"
#include "app/desk/queries/integration_desk.h"
#include "app/domain/registers/loan_ends.h"
#include "app/files/files.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
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

// The bank's own loan system with a real ledger: what it lays is taken whole or put aside, a person submits it, and how
// it stands is fetched, signed.
using domain::Duty;
namespace fs = std::filesystem;

namespace {

const std::string head = "reference,subject-id,subject-kind,case-number,reason,T50,T51,T52,year\n";
/// The third's reason says nothing.
const std::string three_cases = head +
                                "L-1,F234567898,,115-信貸-01102,個人信用貸款償債能力審查,Y,Y,Y,114\n"
                                "L-2,AB12345677,授信戶本人,115-信貸-01115,薪轉戶申貸案之還款來源審查,Y,,,114\n"
                                "L-3,D120449187,,115-信貸-01120,.,Y,,,114\n";

constexpr const char* cut_short =
    "{\"format\": \"jcic-desk cases v1\", \"cases\": [{\"reference\": \"L-7\", \"subject-id\": \"F2";

}  // namespace

class TestIntegration : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        beside_ = std::make_unique<QTemporaryDir>();
        open_desk();
        set_folder();
        VERIFY_OK(officer().sign_in());
    }
    void cleanup() { close_desk(); }

    void how_each_stands_is_told_signed_and_says_no_more() {
        lay("a.csv", three_cases);
        const auto batch = take().batch;
        QCOMPARE(desk_->integration().tell_states().value().written, std::size_t{3});
        QCOMPARE(state_told("L-1"), QString("laid"));
        QVERIFY(told("L-3")["state"] == "wrong" && told("L-3")["column"] == "reason");
        QCOMPARE(desk_->integration().tell_states().value().written, std::size_t{0});
        const auto sent = desk_->batches().submit(batch).value();
        QCOMPARE(sent.submitted(), std::size_t{2});
        auto left = batch;
        std::erase_if(left.lines, [](const auto& line) { return line.reference != "L-3"; });
        VERIFY_OK(desk_->batches().keep(left));
        QCOMPARE(desk_->integration().tell_states().value().written, std::size_t{2});
        const auto first = told("L-1");
        QVERIFY(first["state"] == "submitted" && first["number"] == "2" && first["case-number"] == "115-信貸-01102");
        QCOMPARE(first["items"].toObject().size(), 3);
        QCOMPARE(state_told("L-3"), QString("wrong"));
        // By rounds, once another person has approved it.
        auto one = officer();
        VERIFY_OK(one.approve(*sent.lines.front().query));
        for (int i = 0; i < 300 && state_told("L-1") != "approved"; ++i) {
            static_cast<void>(desk_->round({}, {}, [] { return true; }));
            QTest::qWait(20);
        }
        QCOMPARE(state_told("L-1"), QString("approved"));
        // Nothing that says whom it is about; and what was altered is not the workstation's any more.
        for (const auto* name : {"L-1", "L-2", "L-3"}) {
            const auto text = files::read_text(place("loans") / "states" / (std::string(name) + ".p7m")).value();
            for (const auto* secret : {"F234567898", "AB12345677", "D120449187", "陳𤧟如", "審查"})
                QVERIFY(text.find(secret) == std::string::npos);
        }
        const auto file = place("loans") / "states" / "L-1.p7m";
        auto bytes = files::read(file).value();
        const auto at = std::ranges::search(bytes, view(std::string_view("approved"))).begin();
        *at = 'A';
        QVERIFY(files::replace(file, bytes));
        QVERIFY(told("L-1").isEmpty());
    }

    void a_bad_file_is_put_aside_with_its_reason_and_stops_no_other() {
        lay("1.json", cut_short);
        lay("2.csv", "reference,subject-id,serial\nL-8,F234567898,1\n");
        lay("3.csv", three_cases);
        fs::create_symlink(profile_ / "settings.conf", place("loans") / "incoming" / "4.csv");
        const auto taken = take();
        QVERIFY(taken.files == 1 && taken.refused.size() == 3);
        QCOMPARE(taken.refused[0].why.detail("reason"), std::string_view("json"));
        QCOMPARE(taken.refused[2].why.detail("reason"), std::string_view("link"));
        QCOMPARE(std::string(taken.refused[2].why.detail("target")), (profile_ / "settings.conf").string());
        QFile reason(QString::fromStdString((place("loans") / "refused" / "1.json.reason").string()));
        QVERIFY(reason.open(QIODevice::ReadOnly));
        const auto said = QJsonDocument::fromJson(reason.readAll()).object();
        QVERIFY(said["format"] == "jcic-desk refusal v1" && said["fault"] == "integration.file" &&
                said["reason"] == "json");
        QCOMPARE(said["file"].toString(), QString("1.json"));
        QVERIFY(fs::is_symlink(place("loans") / "refused" / "4.csv"));
        QCOMPARE(desk_->integration().look().value().refused.size(), std::size_t{3});
    }

    /// A socket, a folder, names of every kind: what can be taken is taken, and the rest says why it is not.
    void each_entry_is_judged_alone_and_none_is_passed_over() {
        const auto one_case = [](int number) {
            return head + "L-" + std::to_string(number) + ",F234567898,,115-信貸-0110" + std::to_string(number) +
                   ",個人信用貸款償債能力審查,Y,,,114\n";
        };
        const auto in = place("loans") / "incoming";
        QCOMPARE(::mknod((in / "0.csv").c_str(), S_IFSOCK | 0600, 0), 0);
        QVERIFY(files::make_folder(in / "archive"));
        QVERIFY(files::make_folder(in / "1.json"));
        lay("CASES.CSV", one_case(1));
        lay("案件 115（一）.csv", one_case(2));
        lay("cases.xlsx", one_case(3));
        lay("cases.csv.part", one_case(4));
        lay(std::string("\xAE\xD7\xA5\xF3") + ".csv", one_case(5));  // a name in Big5
        const auto seen = desk_->integration().look().value();
        QCOMPARE(seen.files.size(), std::size_t{4});
        std::map<std::string, std::string> left;
        for (const auto& one : seen.left) left[one.name] = one.fault->detail("reason");
        QVERIFY(left.size() == 4 && left["archive"] == "not-regular" && left["cases.xlsx"] == "ending" &&
                left["cases.csv.part"] == "unfinished");
        const auto taken = take();
        QVERIFY(taken.files == 2 && taken.cases == 2);
        QVERIFY(fs::exists(place("loans") / "taken" / "CASES.CSV"));
        std::map<std::string, std::string> refused;
        for (const auto& one : taken.refused) refused[one.name] = one.why.detail("reason");
        QCOMPARE(refused, (std::map<std::string, std::string>{{"0.csv", "not-regular"}, {"1.json", "not-regular"}}));
        QCOMPARE(taken.left.size(), std::size_t{3});  // what is being written is nobody's matter
        QVERIFY(fs::exists(in / "cases.xlsx") && fs::exists(in / "cases.csv.part"));
        // In the officer's to-do, too.
        static_cast<void>(desk_->round({}, {}, [] { return true; }));
        const auto& todo = desk_->snapshot()->todo;
        const auto row = std::ranges::find(todo, desk::TodoKind::laid_refused, &desk::Owed::kind);
        QVERIFY(row != todo.end() && row->files == 5);
    }

    void a_power_cut_while_taking_is_gone_on_with() {
        // Moved, and noted as begun; the draft has the first case already.
        lay("a.csv", three_cases);
        auto batch = take().batch;
        VERIFY_OK(desk_->batches().keep(batch));
        const auto journal = profile_ / "integration" / "cases";
        const auto text = files::read_text(journal).value();
        const auto begun = text.find("\tbegun\n") + 7;
        QVERIFY(files::replace(journal, text.substr(0, begun)));
        reopen();
        const auto again = take();
        QVERIFY(again.files == 1 && again.refused.empty() && again.batch.lines.size() == 3);
        QCOMPARE(desk_->integration().look().value().cases.size(), std::size_t{3});
        QCOMPARE(take().files, std::size_t{0});
        // Submitted, and the power went before that was noted: it is known by what it says.
        VERIFY_OK(desk_->batches().submit(again.batch));
        const auto noted = files::read_text(journal).value();
        QVERIFY(files::replace(journal, noted.substr(0, noted.find("\tsubmitted\t"))
                                            .substr(0, noted.rfind('\n', noted.find("\tsubmitted\t")) + 1)));
        reopen();
        VERIFY_OK(desk_->batches().keep(desk_->batches().kept().value().value()));
        VERIFY_OK(desk_->integration().tell_states());
        QCOMPARE(state_told("L-1"), QString("submitted"));
        QCOMPARE(count_events("query.submitted"), std::size_t{2});
    }

    void another_file_of_the_officers_leaves_them_where_they_are() {
        lay("a.csv", three_cases);
        take();
        const auto own = place("own.csv");
        std::ofstream(own)
            << "受查人身分證字號,案號,事由,T50,調閱年度\nF234567898,115-信貸-01199,個人信用貸款償債能力審查,是,114\n";
        const auto both = desk_->batches().read(own).value();
        QCOMPARE(both.lines.size(), std::size_t{4});
        QVERIFY(both.lines[0].reference.empty() && both.lines[3].reference == "L-3");
        VERIFY_OK(desk_->batches().keep(both));
        QCOMPARE(desk_->batches().read(own).value().lines.size(), std::size_t{4});
    }

    /// None of these people gave an authorisation: each is taken, told what is wrong with it, and asked about nowhere.
    void a_thousand_cases_are_taken_and_told() {
        std::string many = head;
        for (int i = 0; i < 1'000; ++i)
            many += "M-" + std::to_string(i) + ",F234567898,,115-大量-" + std::to_string(i) +
                    ",大量送件之償債能力審查,Y,,,114\n";
        lay("many.csv", many);
        std::uint64_t judged = 0;
        const auto taken =
            desk_->integration().take_files([&](desk::BatchStage, std::uint64_t done, std::uint64_t total) {
                judged = std::max(judged, done);
                QCOMPARE(total, std::uint64_t{1'000});
            });
        VERIFY_OK(taken);
        QVERIFY(taken->cases == 1'000 && judged == 1'000);
        // A stop leaves what was written, and the next goes on.
        std::stop_source stop;
        COMPARE_FAULT(desk_->integration().tell_states(
                          [&](desk::BatchStage, std::uint64_t done, std::uint64_t) {
                              if (done == 100) stop.request_stop();
                          },
                          stop.get_token()),
                      cancelled);
        const auto rest = desk_->integration().tell_states().value();
        QVERIFY(rest.all == 1'000 && rest.written == 900);
        QCOMPARE(state_told("M-0"), QString("laid"));
        QCOMPARE(state_told("M-999"), QString("wrong"));
        QCOMPARE(count_events("query.submitted"), std::size_t{0});
    }

    void a_folder_that_is_not_ours_alone_is_not_used() {
        lay("a.csv", three_cases);
        auto& settings = desk::PartsForTests::facts(desk_->parts().machine).settings;
        const auto refused = [&](const char* reason) {
            const auto taken = desk_->integration().take_files();
            return !taken && taken.error().code == FaultCode::integration_folder &&
                   taken.error().detail("reason") == reason;
        };
        fs::permissions(place("loans") / "incoming", fs::perms::others_write, fs::perm_options::add);
        QVERIFY(refused("open"));
        fs::permissions(place("loans") / "incoming", fs::perms::others_write, fs::perm_options::remove);
        QVERIFY(files::replace(place("loans") / "workstation", std::string_view("0129999-W7\n")));
        QVERIFY(refused("other-desk"));
        settings.integration_folder = (profile_ / "ledger").string();
        QVERIFY(refused("place"));
        settings.integration_folder = place("nowhere").string();
        QVERIFY(refused(""));
        QVERIFY(fs::exists(place("loans") / "incoming" / "a.csv"));
    }

    void without_the_setting_there_is_none() {
        desk::PartsForTests::facts(desk_->parts().machine).settings.integration_folder.clear();
        QVERIFY(!desk_->integration().look().value().is_set);
        const auto taken = desk_->integration().take_files();
        QVERIFY(!taken && taken.error().detail("reason") == "no-folder");
        static_cast<void>(desk_->round({}, {}, [] { return true; }));
        QVERIFY(!fs::exists(profile_ / "integration"));
    }

    void what_lies_there_stands_in_the_officers_to_do() {
        using desk::TodoKind;
        const auto to_do = [this] {
            std::map<TodoKind, std::size_t> out;
            const auto seen = desk_->snapshot();
            for (const auto& row : seen->todo)
                if (row.kind == TodoKind::laid_cases || row.kind == TodoKind::laid_refused) out[row.kind] = row.files;
            return out;
        };
        using Wanted = std::map<TodoKind, std::size_t>;
        lay("a.csv", three_cases);
        lay("b.csv", "reference,subject-id,serial\nL-8,F234567898,1\n");
        QVERIFY(desk_->round({}, {}, [] { return true; }).changed);
        QCOMPARE(to_do(), (Wanted{{TodoKind::laid_cases, 2}}));
        static_cast<void>(take());
        QCOMPARE(to_do(), (Wanted{{TodoKind::laid_refused, 1}}));
        // Who laid it removes it; and a folder that is not to be used is told, for no case comes any more.
        fs::remove_all(place("loans") / "refused");
        static_cast<void>(take());
        QCOMPARE(to_do(), Wanted{});
        reopen();
        fs::permissions(place("loans") / "incoming", fs::perms::all);
        static_cast<void>(desk_->round({}, {}, [] { return true; }));
        QCOMPARE(to_do(), (Wanted{{TodoKind::laid_cases, 0}}));
    }

private:
    [[nodiscard]] fs::path place(const std::string& name) const {
        return fs::path(beside_->path().toStdString()) / name;
    }
    void set_folder() {
        QVERIFY(files::make_folder(place("loans")));
        desk::PartsForTests::facts(desk_->parts().machine).settings.integration_folder = place("loans").string();
        for (const auto* one : {"incoming", "taken", "refused", "states"})
            QVERIFY(files::make_folder(place("loans") / one));
    }
    void reopen() {
        desk_.reset();
        desk_ = scenario::open(profile_);
        set_folder();
        VERIFY_OK(officer().sign_in());
    }
    /// Beside, then renamed, as the document says; of a minute ago, as who lays it takes its time.
    void lay(const std::string& name, const std::string& bytes) const {
        const auto part = place("loans") / "incoming" / (name + ".part");
        std::ofstream(part, std::ios::binary) << bytes;
        fs::last_write_time(part, fs::file_time_type::clock::now() - std::chrono::minutes{1});
        fs::rename(part, place("loans") / "incoming" / name);
    }
    desk::TakenCases take() {
        auto taken = desk_->integration().take_files();
        if (!taken) qFatal("take: %s", qPrintable(scenario::code(taken)));
        return *std::move(taken);
    }
    /// As docs/run/integration.md has it verified and written out; {} where that fails.
    QJsonObject told(const std::string& reference) const {
        const auto certificate = profile_ / desk_->parts().machine.settings().certificate;
        const auto out = place("told.json");
        fs::remove(out);
        QProcess openssl;
        openssl.start("openssl", {"cms", "-verify", "-binary", "-inform", "DER", "-in",
                                  QString::fromStdString((place("loans") / "states" / (reference + ".p7m")).string()),
                                  "-nointern", "-certfile", QString::fromStdString(certificate.string()), "-noverify",
                                  "-out", QString::fromStdString(out.string())});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0) return {};
        QFile file(QString::fromStdString(out.string()));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    QString state_told(const std::string& reference) const { return told(reference)["state"].toString(); }
    std::unique_ptr<QTemporaryDir> beside_;
};

JCIC_TEST(TestBatchScenario)
JCIC_TEST(TestIntegration)
#include "test_batch.moc"
