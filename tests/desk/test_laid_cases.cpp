// The form of what the bank's own loan system lays, as docs/run/integration.md and its schema publish it, and as it is
// read; and what the desk keeps of such cases.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sstream>

#include "app/desk/queries/integration_desk.h"
#include "app/desk/queries/integration_folder.h"
#include "app/desk/rooms/machine.h"
#include "app/files/files.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

std::string text_of(const char* file) {
    std::ifstream in(test::in_source(file));
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// The first example of that language in the document.
std::string example(const std::string& language) {
    const auto page = text_of("docs/run/integration.md");
    const auto begin = page.find("```" + language + "\n");
    const auto from = page.find('\n', begin) + 1;
    return page.substr(from, page.find("```\n", from) - from);
}

QJsonObject schema() {
    return QJsonDocument::fromJson(QByteArray::fromStdString(text_of("docs/run/integration.schema.json"))).object();
}

QJsonObject case_schema() {
    return schema()["properties"].toObject()["cases"].toObject()["items"].toObject();
}

bool has_type(const QJsonValue& value, const QString& type) {
    if (type == u"object") return value.isObject();
    if (type == u"array") return value.isArray();
    if (type == u"string") return value.isString();
    if (type == u"boolean") return value.isBool();
    return type == u"integer" && value.isDouble() && value.toDouble() == value.toInt();
}

/// As far as our schema goes: each keyword that it uses.
bool is_valid(const QJsonValue& value, const QJsonObject& by) {
    if (by.contains("const") && value != by["const"]) return false;
    if (by.contains("type") && !has_type(value, by["type"].toString())) return false;
    if (value.isString()) {
        const auto text = value.toString();
        if (text.size() < by["minLength"].toInt() ||
            (by.contains("maxLength") && text.size() > by["maxLength"].toInt()))
            return false;
        if (by.contains("pattern") && !QRegularExpression(by["pattern"].toString()).match(text).hasMatch())
            return false;
    }
    if (by.contains("minimum") && value.toInt() < by["minimum"].toInt()) return false;
    if (by.contains("maximum") && value.toInt() > by["maximum"].toInt()) return false;
    if (value.isArray()) {
        const auto all = value.toArray();
        if (all.size() < by["minItems"].toInt() || all.size() > by["maxItems"].toInt()) return false;
        return std::ranges::all_of(all, [&](const auto& one) { return is_valid(one, by["items"].toObject()); });
    }
    if (!value.isObject()) return true;
    const auto object = value.toObject();
    const auto known = by["properties"].toObject();
    for (const auto& name : by["required"].toArray())
        if (!object.contains(name.toString())) return false;
    for (auto at = object.begin(); at != object.end(); ++at)
        if (!known.contains(at.key()) || !is_valid(at.value(), known[at.key()].toObject())) return false;
    return true;
}

bool is_valid(const std::string& text) {
    return is_valid(QJsonDocument::fromJson(QByteArray::fromStdString(text)).object(), schema());
}

std::string reason_of(const Result<inquiry::Batch>& batch) {
    return batch ? "" : std::string(batch.error().text()) + " " + std::string(batch.error().detail("reason"));
}

const domain::PersonId officer = domain::PersonId::parse("L03").value();

desk::LaidCase laid(const std::string& reference) {
    desk::LaidCase out{reference, "115-信貸-01102", "a.csv", "L03", UtcTime{std::chrono::seconds{1795000000}}};
    out.since = out.at;
    return out;
}

}  // namespace

class TestLaidCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_schema_names_the_fields_that_are_read() {
        const auto properties = case_schema()["properties"].toObject();
        const auto fields = desk::laid_fields();
        QCOMPARE(static_cast<std::size_t>(properties.size()), fields.size());
        QJsonArray needed;
        const auto page = text_of("docs/run/integration.md");
        for (const auto& field : fields) {
            const auto name = QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
            QVERIFY2(properties.contains(name), qPrintable(name));
            QCOMPARE(properties[name].toObject()["type"] == QJsonValue("boolean"), field.yes_or_no);
            QVERIFY2(page.find("`" + std::string(field.name) + "`") != std::string::npos, qPrintable(name));
            if (field.needed) needed.append(name);
            // No value that the schema lets through is longer than what is read: a character has 4 bytes at most.
            if (properties[name].toObject().contains("maxLength"))
                QVERIFY(properties[name].toObject()["maxLength"].toInt() * 4 <= int{desk::longest_laid_value});
        }
        QCOMPARE(case_schema()["required"].toArray(), needed);
        const auto format = schema()["properties"].toObject()["format"].toObject()["const"].toString().toStdString();
        QCOMPARE(format, std::string(desk::cases_format));
        const auto cases = schema()["properties"].toObject()["cases"].toObject();
        QCOMPARE(cases["maxItems"].toInt(), int{inquiry::most_batch_lines});
    }

    void the_documents_example_is_read() {
        QVERIFY(is_valid(example("json")));
        for (const auto* form : {"json", "csv"}) {
            const auto batch = desk::read_cases(std::string("cases.") + form, view(example(form)));
            QVERIFY2(batch.has_value(), reason_of(batch).c_str());
            QCOMPARE(batch->lines.size(), std::size_t{2});
            auto line = batch->lines.front();
            QVERIFY(line.reference.starts_with("L-2026-00"));
            inquiry::read_cells(line);
            QVERIFY(line.faults.empty());
            QCOMPARE(line.form.subject_id, std::string("F234567898"));
            QCOMPARE(line.form.items.size(), std::size_t{3});
            QCOMPARE(line.form.year, std::string("114"));
            auto second = batch->lines.back();
            inquiry::read_cells(second);
            QVERIFY(second.faults.empty() && second.form.items == std::set{domain::Item::t50});
            QVERIFY(second.form.subject_kind == domain::SubjectKind::borrower);
        }
    }

    void what_the_schema_refuses_is_not_read_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* one, const char* reason) {
            QTest::newRow(name) << QString(one) << QString(reason);
        };
        row("no reference", R"({"subject-id": "F234567898"})", "integration.file reference");
        row("a path", R"({"reference": "../a", "subject-id": "F234567898"})", "integration.file reference");
        row("a dot", R"({"reference": "a.b", "subject-id": "F234567898"})", "integration.file reference");
        row("a hyphen first", R"({"reference": "-a", "subject-id": "F234567898"})", "integration.file reference");
        row("another field", R"({"reference": "a", "subject-id": "F234567898", "serial": "1"})",
            "integration.file column");
        row("an object", R"({"reference": "a", "subject-id": {"a": "b"}})", "integration.file value");
        row("a fraction", R"({"reference": "a", "subject-id": "F234567898", "year": 114.5})", "integration.file value");
    }

    void what_the_schema_refuses_is_not_read() {
        QFETCH(QString, one);
        QFETCH(QString, reason);
        const auto text = R"({"format": "jcic-desk cases v1", "cases": [)" + one.toStdString() + "]}";
        QVERIFY(!is_valid(text));
        QCOMPARE(QString::fromStdString(reason_of(desk::read_cases("a.json", view(text)))), reason);
    }

    void what_no_schema_says_is_refused_too_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("twice, in capitals")
            << "a.csv" << QByteArray("reference,subject-id\nL-1,F234567898\nl-1,A123456789\n")
            << "integration.file reference-twice";
        QTest::newRow("no column of references")
            << "a.csv" << QByteArray("subject-id\nF234567898\n") << "integration.file reference";
        QTest::newRow("a line without") << "a.csv" << QByteArray("reference,subject-id\n,F234567898\n")
                                        << "integration.file reference";
        QTest::newRow("another column") << "a.csv" << QByteArray("reference,subject-id,serial\nL-1,F234567898,1\n")
                                        << "input.form no-column";
        QTest::newRow("no subject's column") << "a.csv" << QByteArray("reference,reason\nL-1,x\n") << "input.missing ";
        QTest::newRow("nothing") << "a.csv" << QByteArray() << "integration.file empty";
        QTest::newRow("no cases") << "a.json" << QByteArray(R"({"format": "jcic-desk cases v1", "cases": []})")
                                  << "input.form empty";
        QTest::newRow("half a file") << "a.json"
                                     << QByteArray("{\"format\": \"jcic-desk cases v1\", \"cases\": [{\"refe")
                                     << "integration.file json";
    }

    void what_no_schema_says_is_refused_too() {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        const auto batch = desk::read_cases(name.toStdString(), view(text.toStdString()));
        QTEST(QString::fromStdString(reason_of(batch)), "reason");
    }

    void a_refusal_names_the_line_by_its_own_reference() {
        const std::string field =
            R"({"format": "jcic-desk cases v1", "cases": [{"reference": "L-9", "subject-id": "F234567898", "serial": "1"}]})";
        const std::string cells = "reference,subject-id\nL-1,F234567898\nL-2,A123456789,1,2\n";
        const auto one = desk::read_cases("a.json", view(field));
        const auto other = desk::read_cases("a.csv", view(cells));
        QVERIFY(!one && !other);
        QCOMPARE(one.error().detail("reference"), std::string_view("L-9"));
        QCOMPARE(other.error().detail("reference"), std::string_view("L-2"));
    }

    void every_state_is_in_the_document() {
        const auto page = text_of("docs/run/integration.md");
        for (const auto state : desk::told_state::all)
            QVERIFY2(page.find("| `" + std::string(state) + "` |") != std::string::npos, std::string(state).c_str());
    }

    void what_is_known_of_cases_outlives_the_program() {
        const QTemporaryDir folder;
        const auto at = machine(folder);
        const UtcTime now{std::chrono::seconds{1795000100}};
        {
            auto cases = desk::LaidCases::read(at).value();
            QVERIFY(cases.all().empty());
            VERIFY_OK(cases.note_file("d1", {"a.csv", "L03", now, false}));
            VERIFY_OK(cases.note_laid({laid("L-1"), laid("L-2"), laid("L-3")}));
            VERIFY_OK(cases.note_file("d1", {"a.csv", "L03", now, true}));
            VERIFY_OK(cases.note_submitted("L-1", "00ff", now));
            VERIFY_OK(cases.note_told("L-1", "digest"));
            // One stands in the draft with something wrong, one no more; another person's draft is theirs.
            inquiry::Batch draft;
            draft.lines.emplace_back();
            draft.lines.back().reference = "L-2";
            draft.lines.back().faults.emplace(0, Fault{FaultCode::input_missing, "test", {}});
            VERIFY_OK(cases.note_draft(inquiry::Batch(), domain::PersonId::parse("L04").value(), now));
            VERIFY_OK(cases.note_draft(draft, officer, now));
        }
        auto cases = desk::LaidCases::read(at).value();
        QVERIFY(cases.files().at("d1").whole);
        QVERIFY(cases.find("l-1")->state == desk::LaidState::submitted && cases.find("L-1")->query == "00ff");
        QVERIFY(cases.find("L-1")->told == 1 && cases.find("L-1")->last == "digest");
        QVERIFY(cases.find("L-2")->state == desk::LaidState::wrong && cases.find("L-2")->why == "input.missing");
        QCOMPARE(cases.find("L-2")->where, std::string("subject-id"));
        QVERIFY(cases.find("L-3")->state == desk::LaidState::dropped);
        QVERIFY(!cases.is_stale());
        VERIFY_OK(desk::LaidCases::read(at).value().note_told("L-2", "digest"));
        QVERIFY(cases.is_stale());
        const auto told = desk::state_of(*cases.find("L-1"), nullptr);
        QCOMPARE(told.state, std::string("not-known"));  // a ledger from a backup has no such query
    }

    void a_line_that_the_power_cut_short_was_never_there() {
        const QTemporaryDir folder;
        const auto at = machine(folder);
        auto cases = desk::LaidCases::read(at).value();
        VERIFY_OK(cases.note_laid({laid("L-1")}));
        const auto file = std::filesystem::path(folder.path().toStdString()) / "integration" / "cases";
        std::ofstream(file, std::ios::app) << "laid\tL-2\tx";
        auto again = desk::LaidCases::read(at).value();
        QVERIFY(again.find("L-1") != nullptr && again.find("L-2") == nullptr);
        VERIFY_OK(again.note_laid({laid("L-3")}));
        QVERIFY(desk::LaidCases::read(at).value().find("L-3") != nullptr);
        std::ofstream(file, std::ios::app) << "nonsense\n";
        COMPARE_FAULT(desk::LaidCases::read(at), file_form);
    }

    void a_long_file_is_written_anew_and_says_the_same() {
        const QTemporaryDir folder;
        const auto at = machine(folder);
        auto cases = desk::LaidCases::read(at).value();
        std::vector<desk::LaidCase> all;
        for (int i = 0; i < 12000; ++i) all.push_back(laid("L-1"));
        VERIFY_OK(cases.note_laid(all));
        const auto file = std::filesystem::path(folder.path().toStdString()) / "integration" / "cases";
        QVERIFY(std::filesystem::file_size(file) < 1000);
        QVERIFY(desk::LaidCases::read(at).value().find("L-1") != nullptr);
    }

private:
    [[nodiscard]] static desk::Machine machine(const QTemporaryDir& folder) {
        desk::Settings settings{.institution = domain::InstitutionCode::parse("0129999").value(),
                                .branch = {},
                                .workstation = "0129999-W1",
                                .host = {},
                                .host_ca = {},
                                .certificate = {},
                                .key = {},
                                .card_profile = {},
                                .card_ca = {}};
        return desk::Machine(
            desk::MachineFacts{.settings = std::move(settings), .profile = folder.path().toStdString()});
    }
};

JCIC_TEST(TestLaidCases)
#include "test_laid_cases.moc"
