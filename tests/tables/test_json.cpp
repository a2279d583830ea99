// JSON that another program lays: one form, and nothing of any other.
#include <QTest>

#include "app/tables/json.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

constexpr tables::JsonForm form{"things v1", "things", 2, 3, 8};

auto read(std::string_view text) {
    return tables::objects_from_json(view(text), form, "Y", "N");
}

}  // namespace

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_of_the_form_is_read();
    void anything_else_is_refused_with_its_place_data();
    void anything_else_is_refused_with_its_place();
    void what_is_told_is_read_back();
};

void TestJson::what_is_of_the_form_is_read() {
    const auto objects =
        read(R"({"things": [{"a": "𠮷\t", "b": true, "c": 114}, {"a": null, "b": false}], "format": "things v1"})");
    VERIFY_OK(objects);
    QCOMPARE(objects->size(), std::size_t{2});
    QCOMPARE(objects->front().at("a"), std::string("𠮷\t"));
    QVERIFY(objects->front().at("b") == "Y" && objects->front().at("c") == "114");
    QVERIFY(!objects->back().contains("a") && objects->back().at("b") == "N");
    VERIFY_OK(read("\xEF\xBB\xBF{\"format\": \"things v1\", \"things\": []}"));
}

void TestJson::anything_else_is_refused_with_its_place_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* things, const char* reason, const char* line = "") {
        QTest::newRow(name) << QByteArray(R"({"format": "things v1", "things": )") + things + "}" << QString(reason)
                            << QString(line);
    };
    row("no list", R"({"a": "1"})", "form");
    row("no objects", R"(["a"])", "form");
    row("a list in a list", R"([[]])", "form");
    row("a value twice", R"([{"a": "1", "a": "2"}])", "column-twice", "1");
    row("nothing and then a value", R"([{}, {"a": null, "a": "2"}])", "column-twice", "2");
    row("too many", "[{}, {}, {}]", "lines", "2");
    row("too many names", R"([{"a": "1", "b": "1", "c": "1", "d": "1"}])", "form", "1");
    row("too long", R"([{"a": "123456789"}])", "value", "1");
    row("below zero", R"([{"a": -1}])", "value", "1");
    row("a part of one", R"([{"a": 1.5}])", "value", "1");
    row("an object in an object", R"([{"a": {}}])", "value", "1");
    row("a list in an object", R"([{"a": []}])", "value", "1");
    row("cut off", R"([{"a": "1"})", "json", "1");
    row("bytes that are no text", "[{\"a\": \"\xFF\"}]", "json", "1");
    row("something behind", "[]} {", "json");
    row("another name besides", R"([], "more": 1)", "form");
    row("the list twice", R"([], "things": [])", "form");
    QTest::newRow("another format") << QByteArray(R"({"format": "things v2", "things": []})") << "form"
                                    << "";
    QTest::newRow("no format") << QByteArray(R"({"things": []})") << "form"
                               << "";
    QTest::newRow("an array") << QByteArray("[]") << "form"
                              << "";
    QTest::newRow("a word") << QByteArray("true") << "form"
                            << "";
    QTest::newRow("nothing") << QByteArray() << "json"
                             << "";
    QTest::newRow("very deep") << QByteArray(100'000, '[') << "form"
                               << "";
}

void TestJson::anything_else_is_refused_with_its_place() {
    QFETCH(QByteArray, text);
    const auto objects = read(text.toStdString());
    QVERIFY(!objects);
    QVERIFY(objects.error().code == FaultCode::integration_file);
    QTEST(QString::fromStdString(std::string(objects.error().detail("reason"))), "reason");
    QTEST(QString::fromStdString(std::string(objects.error().detail("line"))), "line");
}

void TestJson::what_is_told_is_read_back() {
    const auto text = tables::json_object({{"a", "say \"𠮷\"\n", {}}, {"b", {}, {{"T50", "asked"}, {"T51", "ended"}}}});
    QCOMPARE(text, std::string("{\n  \"a\": \"say \\\"𠮷\\\"\\n\",\n  \"b\": {\"T50\": \"asked\", "
                               "\"T51\": \"ended\"}\n}\n"));
}

JCIC_TEST(TestJson)
#include "test_json.moc"
