// After a whole day of either program, no password of an account or of the card, and no applicant's ID number or name,
// stands in clear in anything it said or left: standard output and error, profile (ledger included), home, temporary
// files, output folder, trace of the card.
//
// Left out, each by intent: profile/practice, where the practice world keeps its own secrets and its host; personal
// data in the printed PDFs and in the pictures of the windows, which show it; practice passwords on the standard output
// of the windows' program, which tells a stranger whom to sign in as.

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sstream>

#include "app/base/clock.h"
#include "app/desk/queries/work_on_queries.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/rights_desk.h"
#include "app/domain/registers/register.h"
#include "app/domain/roc_date.h"
#include "app/practice/world/world.h"
#include "at_the_desk.h"
#include "read_back.h"
#include "support/built.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/small_files.h"
#include "support/test_program.h"
#include "whole_run.h"

using namespace jcic;

namespace {

struct Needle {
    std::string name;
    std::string bytes;
};

/// A text as it might lie in a file or in memory dumped to one: UTF-8, UTF-16 of either byte order, hexadecimal.
std::vector<Needle> forms_of(const std::string& name, const std::string& text) {
    const auto wide = QString::fromStdString(text);
    std::string little;
    std::string big;
    for (const QChar unit : wide) {
        const auto low = static_cast<char>(unit.unicode() & 0xff);
        const auto high = static_cast<char>(unit.unicode() >> 8);
        little += {low, high};
        big += {high, low};
    }
    const auto hex = QByteArray::fromStdString(text).toHex();
    return {{name + " in UTF-8", text},
            {name + " in UTF-16", little},
            {name + " in UTF-16BE", big},
            {name + " in hex", hex.toStdString()},
            {name + " in HEX", hex.toUpper().toStdString()}};
}

void add(std::vector<Needle>& needles, const std::string& name, const std::string& text) {
    const auto forms = forms_of(name, text);
    needles.insert(needles.end(), forms.begin(), forms.end());
}

/// Names of what is found.
QStringList found(const std::vector<Needle>& needles, const std::string& haystack) {
    QStringList names;
    for (const auto& needle : needles)
        if (haystack.find(needle.bytes) != std::string::npos) names << QString::fromStdString(needle.name);
    return names;
}

/// The text of a PDF as a reader extracts it.
std::string text_of_pdf(const std::filesystem::path& path) {
    QProcess reader;
    reader.start("pdftotext", {QString::fromStdString(path.string()), "-"});
    if (!reader.waitForFinished()) return {};
    return reader.readAllStandardOutput().toStdString();
}

}  // namespace

class SecretsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { run_ = std::make_unique<scenario::WholeRun>(); }

    void nothing_secret_is_left_in_clear_data() {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("tells_passwords");
        QTest::newRow("terminal") << test::built("app/jcic-desk-cli") << QStringList{"practice", "day"} << false;
        QTest::newRow("windows") << test::built("app/jcic-desk") << QStringList{"--practice-day"} << true;
    }

    void nothing_secret_is_left_in_clear() {
        QFETCH(QString, program);
        QFETCH(QStringList, arguments);
        QFETCH(bool, tells_passwords);
        const QString no_printer = QString::fromStdString((run_->folder() / "no-cups.sock").string());
        const auto trace = run_->folder() / "trace";
        QVERIFY2(run_->go(program, arguments + QStringList{"--trace", QString::fromStdString(trace.string())},
                          no_printer) == 0,
                 run_->standard_error().constData());
        QVERIFY(scenario::WholeRun::content(trace).find("> 00200081 Lc=8\n") !=
                std::string::npos);  // VERIFY, and no more
        const auto secret = passwords();
        const auto personal = applicants();
        QCOMPARE(secret.size(), std::size_t{5 * 10});  // eight people, the card's PIN and PUK
        QVERIFY(personal.size() >= 5 * 2 * 6);

        QCOMPARE(found(personal, run_->standard_output().toStdString()), QStringList());
        if (!tells_passwords) QCOMPARE(found(secret, run_->standard_output().toStdString()), QStringList());
        QCOMPARE(found(personal, run_->standard_error().toStdString()), QStringList());
        QCOMPARE(found(secret, run_->standard_error().toStdString()), QStringList());

        int ledger_files = 0;
        int pages = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(run_->folder())) {
            const auto relative = std::filesystem::relative(entry.path(), run_->folder()).string();
            if (!entry.is_regular_file() || relative.starts_with("profile/practice/")) continue;
            const auto content = scenario::WholeRun::content(entry.path());
            if (relative.starts_with("profile/ledger/")) ++ledger_files;
            const bool page = entry.path().extension() == ".pdf";
            const auto leaked = found(secret, page ? content + text_of_pdf(entry.path()) : content) +
                                (page ? QStringList() : found(personal, content));
            QVERIFY2(leaked.isEmpty(), qPrintable(QString::fromStdString(relative) + ": " + leaked.join(", ")));
            // The search itself can find: what a page is about stands in its text.
            if (page) QVERIFY(!found(personal, text_of_pdf(entry.path())).isEmpty());
            if (page) ++pages;
        }
        QVERIFY(ledger_files >= 3 + 8);  // database, origin, outer journal, a slot for each of the eight
        QVERIFY(pages >= 3);
        QVERIFY(std::filesystem::is_empty(run_->folder() / "tmp"));
    }

private:
    [[nodiscard]] std::vector<Needle> passwords() const;
    [[nodiscard]] std::vector<Needle> applicants() const;
    std::unique_ptr<scenario::WholeRun> run_;
};

std::vector<Needle> SecretsTest::passwords() const {
    std::vector<Needle> needles;
    std::istringstream lines(scenario::WholeRun::content(run_->profile() / "practice" / "credentials"));
    for (std::string line; std::getline(lines, line);)
        if (const auto equals = line.find(" = "); equals != std::string::npos)
            add(needles, "password of " + line.substr(0, equals), line.substr(equals + 3));
    return needles;
}

std::vector<Needle> SecretsTest::applicants() const {
    std::vector<Needle> needles;
    for (const auto& applicant : practice::make_world(domain::roc_date_at(SystemClock{}.now())).applicants) {
        add(needles, "ID number of " + applicant.name, applicant.id.text());
        add(needles, "name of " + applicant.name, applicant.name);
    }
    return needles;
}

// A register that leaves without a password: by the unit head alone, with a reason, signed, and the event says so.
using desk::Leaving;
using domain::Duty;
namespace registers = domain::registers;

namespace {

constexpr const char* why_in_clear = "檢查局調閱，指定未加密";
constexpr const char* somebodys_id = "A123456789";  // of the practice branch's authorisations

QByteArray bytes_in(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

class TestInClear : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        folder_.reset();
        close_desk();
    }

    void the_unit_head_saves_a_register_in_clear_and_the_event_says_it_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto save = [&](const char* name) {
            return desk().save(registers::authorisations, {}, file(name), Leaving::in_clear(why_in_clear));
        };
        for (const auto* form : {"csv", "xlsx", "pdf"}) {
            const auto name = std::string("list.") + form;
            QCOMPARE(save(name.c_str()).value(), std::size_t{11});
            const auto event = last_event("register.exported-in-clear");
            QCOMPARE(event.at("form"), std::string(form));
            QCOMPARE(event.at("rows"), std::string("11"));
            QCOMPARE(event.at("reason"), std::string(why_in_clear));
            const auto bytes = bytes_in(file(name.c_str()));
            QCOMPARE(event.at("digest"), to_hex(desk::sha256_of(view(bytes.toStdString()))));
        }
        QVERIFY(bytes_in(file("list.csv")).contains(somebodys_id));
        QVERIFY(scenario::Archive(file("list.xlsx")).entry("sharedStrings.xml").contains(somebodys_id));
        QVERIFY(scenario::squeezed(scenario::text_of_pages(file("list.pdf"), {})).contains("授權書"));
        const auto rights = QFile::permissions(folder_->filePath("list.csv"));
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther)));
        VERIFY_OK(
            desk::RightsDesk(desk_->parts()).save(std::nullopt, file("rights.csv"), Leaving::in_clear(why_in_clear)));
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{4});
        QCOMPARE(count_events("register.exported"), std::size_t{0});
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void a_working_paper_leaves_so_too_and_by_the_unit_head_alone_R_PA_5_R_LO_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto today = desk_->parts().machine.today();
        const desk::PaperWanted cards{3, {today, today}};
        const auto save = [&](const char* name) {
            return desk_->papers().save(cards, file(name), Leaving::in_clear(why_in_clear));
        };
        COMPARE_FAULT(save("paper.csv"), input_form);
        COMPARE_FAULT(save("paper.zip"), input_form);
        for (const auto* form : {"xlsx", "pdf"}) {
            const auto name = std::string("paper.") + form;
            VERIFY_OK(save(name.c_str()));
            const auto event = last_event("register.exported-in-clear");
            QCOMPARE(event.at("form"), std::string(form));
            QCOMPARE(event.at("reason"), std::string(why_in_clear));
            const auto bytes = bytes_in(file(name.c_str()));
            QCOMPARE(event.at("digest"), to_hex(desk::sha256_of(view(bytes.toStdString()))));
        }
        QVERIFY(!scenario::Archive(file("paper.xlsx")).entry("sharedStrings.xml").isEmpty());
        QVERIFY(!scenario::text_of_pages(file("paper.pdf"), {}).isEmpty());
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{2});
        VERIFY_OK(one.sign_in(Duty::reviewer));
        const auto refused = desk_->papers().save(cards, file("theirs.pdf"), Leaving::in_clear(why_in_clear));
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("duty"), std::string("unit-head"));
        QVERIFY(!QFile::exists(QString::fromStdString(file("theirs.pdf").string())));
    }

    void what_is_attached_to_a_row_leaves_encrypted_or_by_the_unit_heads_signature_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in());
        const auto row = desk().rows(registers::authorisations, {}).value().rows.front().id;
        std::ofstream(file("陳大文授權書.png")) << test::small_png(" of A123456789");
        const auto handle = desk().attach(file("陳大文授權書.png")).value().handle;
        VERIFY_OK(
            desk().take_step(wanted(registers::authorisations, "authorisation.form-added", row, {{"form", handle}})));
        const desk::AttachedTo form{&registers::authorisations, row, "form"};
        const auto password = one.secret("Kdwp-4729-Tmra");
        const auto left = [&](const char* name) { return QFile::exists(QString::fromStdString(file(name).string())); };
        // A reader of the register, who may open it: never without a password.
        const auto refused = desk().save_attached(form, file("form.png"), Leaving::in_clear(why_in_clear));
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("duty"), std::string("unit-head"));
        COMPARE_FAULT(desk().save_attached(form, file("form.png"), password), input_form);
        COMPARE_FAULT(desk().save_attached(form, file("form.pdf"), password), input_form);
        COMPARE_FAULT(desk().save_attached(form, file("form.zip"), one.secret("short")), rule_pw_1);
        QVERIFY(!left("form.png") && !left("form.pdf") && !left("form.zip"));
        QCOMPARE(count_events("register.attachment-opened"), std::size_t{0});
        VERIFY_OK(desk().save_attached(form, file("form.zip"), password));
        const auto encrypted = last_event("register.exported");
        QCOMPARE(encrypted.at("row"), row);
        QCOMPARE(encrypted.at("field"), std::string("form"));
        QVERIFY(!bytes_in(file("form.zip")).contains(somebodys_id));
        QVERIFY(!bytes_in(file("form.zip")).contains("陳大文"));  // an archive does not hide its entries' names
        VERIFY_OK(one.sign_in(Duty::unit_head));
        COMPARE_FAULT(desk().save_attached(form, file("form.png"), Leaving::in_clear("")), input_missing);
        COMPARE_FAULT(desk().save_attached(form, file("form.jpg"), Leaving::in_clear(why_in_clear)),
                      input_form);  // it is none
        QVERIFY(!left("form.png") && !left("form.jpg"));
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{0});
        VERIFY_OK(desk().save_attached(form, file("form.png"), Leaving::in_clear(why_in_clear)));
        const auto clear = last_event("register.exported-in-clear");
        QCOMPARE(clear.at("reason"), std::string(why_in_clear));
        QCOMPARE(clear.at("row"), row);
        QCOMPARE(clear.at("form"), std::string("png"));
        QVERIFY(bytes_in(file("form.png")).endsWith(somebodys_id));
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void below_every_caller_it_takes_the_unit_heads_signature_R_PA_5() {
        auto one = officer();
        for (const auto duty : {Duty::query_officer, Duty::unit_head}) {
            VERIFY_OK(one.sign_in(duty));
            auto& session = desk_->parts().seating.seat()->session();
            auto event = desk::plain_entry(action::register_exported_in_clear, "register:cards",
                                           {{field::rows, "1"}, {field::form, "csv"}, {field::digest, "00"}});
            event.personal(field::reason, why_in_clear, "export:" + to_hex(event.id));
            QVERIFY(!session.append(event));  // unsigned
            event.to_be_signed(session.person(), domain::purpose::consent);
            event = session.prepare(std::move(event));
            VERIFY_OK(session.sign(event, domain::purpose::consent));
            const auto written = session.append(event);
            QCOMPARE(written.has_value(), duty == Duty::unit_head);
            QVERIFY(written || written.error().code == FaultCode::person_duty);
        }
    }

    void what_is_encrypted_leaves_nothing_readable_beside_it_R_PA_5() {
        auto one = officer();
        VERIFY_OK(one.sign_in(Duty::unit_head));
        const auto password = one.secret("Kdwp-4729-Tmra");
        VERIFY_OK(desk().save(registers::authorisations, {}, file("list.zip"), password));
        VERIFY_OK(desk().save(registers::authorisations, {}, file("list.pdf"), password));
        const auto left = QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(left, (QStringList{"list.pdf", "list.zip"}));
        for (const auto& name : left) QVERIFY(!bytes_in(file(qPrintable(name))).contains(somebodys_id));
        QVERIFY(scenario::Archive(file("list.zip")).entry(".csv").isEmpty());  // without its password
        QCOMPARE(count_events("register.exported"), std::size_t{2});
        QCOMPARE(count_events("register.exported-in-clear"), std::size_t{0});
    }

private:
    [[nodiscard]] std::filesystem::path file(const char* name) const {
        return folder_->filePath(QLatin1String(name)).toStdString();
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

// An exception in the middle of one piece of the queue's work is that piece's alone, told once; the others go on.
using domain::Item;
using domain::ItemState;

namespace {

/// The practice host, but where it is asked for this item's record.
class ThrowsFor : public gateway::Host {
public:
    ThrowsFor(std::unique_ptr<gateway::Host> host, std::optional<Item> item) : host_(std::move(host)), item_(item) {}
    std::function<void()> before_it_answers;
    Result<gateway::Capabilities> capabilities(std::stop_token stop) override {
        return host_->capabilities(std::move(stop));
    }
    Result<gateway::Challenge> sign_in(const domain::PersonId& user, const Secret& password,
                                       std::stop_token stop) override {
        return host_->sign_in(user, password, std::move(stop));
    }
    Result<UtcTime> present_card(const domain::CardSignature& signature, std::stop_token stop) override {
        return host_->present_card(signature, std::move(stop));
    }
    Result<void> sign_out(std::stop_token stop) override { return host_->sign_out(std::move(stop)); }
    Result<void> change_password(const Secret& old_password, const Secret& new_password,
                                 std::stop_token stop) override {
        return host_->change_password(old_password, new_password, std::move(stop));
    }
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override {
        return host_->request_serials(key, request, signature, std::move(stop));
    }
    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, Item item, std::stop_token stop) override {
        if (item == item_) throw std::out_of_range("A123456789");
        if (before_it_answers) before_it_answers();
        return host_->retrieve(serial, item, std::move(stop));
    }
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const std::vector<domain::PersonalId>& subjects,
                                                                 std::stop_token stop) override {
        return host_->recover_serials(subjects, std::move(stop));
    }
    Result<std::vector<gateway::QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                            std::stop_token stop) override {
        return host_->query_records(from, to, std::move(stop));
    }
    Result<std::string> authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                             std::stop_token stop) override {
        return host_->authorisation_status(subject, reference, std::move(stop));
    }

private:
    std::unique_ptr<gateway::Host> host_;
    std::optional<Item> item_;
};

/// Throws once, the so-and-so-manieth time that it is asked what a deadline is held to once a record came: while the
/// next item is looked at, then while it is written that it is asked for.
class ClockThatThrows : public desk::DeskClock {
public:
    using DeskClock::DeskClock;
    [[nodiscard]] UtcTime term_time() const override {
        if (throws_at > 0 && --throws_at == 0) throw std::out_of_range("A123456789");
        return DeskClock::term_time();
    }
    mutable int throws_at = 0;
};

class BrokenClock : public desk::DeskClock {
public:
    [[nodiscard]] Millis since_boot() const override { throw std::runtime_error("A123456789"); }
};

}  // namespace

class TestEscaping : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void one_record_whose_answer_throws_is_told_once_and_the_others_are_fetched() {
        const auto query = three_ready();
        auto& line = desk_->parts().host_line;
        line.plug(std::make_unique<ThrowsFor>(line.plug(nullptr), Item::t50));
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size(domain::all_items));
        work_off();
        const auto work = *desk_->snapshot()->work;
        QVERIFY(!work.ended && work.left.empty());
        QCOMPARE(work.done.size(), std::size(domain::all_items));
        for (const auto& one : work.done) {
            QCOMPARE(one.fault.has_value(), one.item == Item::t50);
            if (one.fault) QCOMPARE(code_text(one.fault->code), std::string_view("internal"));
        }
        QVERIFY(state(Item::t50) == ItemState::serial_held);
        QVERIFY(state(Item::t51) == ItemState::retrieved && state(Item::t52) == ItemState::retrieved);
        // Nor is it asked for round after round.
        const auto told = count_events("query.stopped");
        for (int rounds = 0; rounds < 3; ++rounds) desk_->round({});
        QCOMPARE(count_events("query.stopped"), told);
    }

    void what_throws_while_the_next_one_is_begun_is_the_next_one_s_alone_data() {
        QTest::addColumn<int>("throws_at");
        QTest::newRow("while it is looked at") << 1;
        QTest::newRow("while it is written that it is asked for") << 2;
    }

    /// A round takes on the next one before it is written what became of the one before.
    void what_throws_while_the_next_one_is_begun_is_the_next_one_s_alone() {
        QFETCH(int, throws_at);
        const auto parts = desk_->parts();
        const auto clock = std::make_shared<ClockThatThrows>(profile_ / "practice" / "clock");
        const auto before = std::exchange(desk::PartsForTests::facts(parts.machine).clock, clock);
        const auto query = three_ready();
        auto host = std::make_unique<ThrowsFor>(parts.host_line.plug(nullptr), std::nullopt);
        std::size_t asked = 0;
        host->before_it_answers = [&] {
            if (++asked == 1) clock->throws_at = throws_at;
        };
        parts.host_line.plug(std::move(host));
        QCOMPARE(desk_->queries().fetch_ready({query}).value(), std::size(domain::all_items));
        for (int rounds = 0; rounds < 5 && desk_->has_work(); ++rounds) desk_->round({}, {}, [] { return true; });
        QVERIFY(!desk_->has_work());
        QCOMPARE(clock->throws_at, 0);
        const auto work = *desk_->snapshot()->work;
        QVERIFY(!work.ended && work.left.empty());
        QCOMPARE(work.done.size(), std::size(domain::all_items));
        QCOMPARE(asked, std::size_t{2});
        QCOMPARE(count_events("query.retrieving"), std::size_t{2});
        QCOMPARE(count_events("record.retrieved"), std::size_t{2});
        QVERIFY(!work.done[0].fault && !work.done[2].fault);
        QCOMPARE(code_text(work.done[1].fault->code), std::string_view("internal"));
        QVERIFY(state(work.done[1].item) == ItemState::serial_held);
    }

    void a_piece_that_throws_leaves_the_queue_as_internal_and_is_asked_for_again_by_a_person() {
        const auto query = three_ready();
        const auto parts = desk_->parts();
        VERIFY_OK(desk_->queries().fetch_ready({query}));
        const auto clock =
            std::exchange(desk::PartsForTests::facts(parts.machine).clock, std::make_shared<BrokenClock>());
        for (std::size_t left = std::size(domain::all_items); left > 0; --left) {
            QCOMPARE(parts.seating.seat()->work()->left.size(), left);
            desk::work_on(parts, {});
        }
        desk::PartsForTests::facts(parts.machine).clock = clock;
        QVERIFY(!desk_->has_work());
        const auto work = *desk_->snapshot()->work;
        QCOMPARE(work.failed(), std::size(domain::all_items));
        for (const auto& one : work.done) {
            QCOMPARE(code_text(one.fault->code), std::string_view("internal"));
            QVERIFY(one.fault->detail("thrown").find("A123456789") == std::string_view::npos);
        }
        QVERIFY(!work.ended);
        VERIFY_OK(desk_->queries().fetch_ready({query}));
        work_off();
        QCOMPARE(desk_->snapshot()->work->failed(), std::size_t{0});
        QVERIFY(state(Item::t50) == ItemState::retrieved);
    }

private:
    /// Three records that are ready.
    inquiry::QueryId three_ready() {
        const auto query = ready_to_request();
        if (!desk_->queries().request(query, {})) qFatal("request");
        if (!desk_->practice()->hurry(std::chrono::hours{2})) qFatal("hurry");
        return query;
    }
    void work_off() {
        for (int rounds = 0; rounds < 20 && desk_->has_work(); ++rounds) desk_->round({});
        QVERIFY(!desk_->has_work());
    }
};

JCIC_TEST(SecretsTest)
JCIC_TEST(TestInClear)
JCIC_TEST(TestEscaping)
#include "test_secrets.moc"
