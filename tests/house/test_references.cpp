// Numbers that people type (of a case, a form, a card) are compared by what they mean (app/domain/compared.h), never
// character by character: Chinese input types the same number in full width, and a hold on it would hold nothing.
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic::house;

namespace {

/// Files that compare one as it is written, each with how often and why.
struct AsWritten {
    const char* path;
    int times;
    const char* why;
};
constexpr AsWritten as_written[]{
    {"app/inquiry/book/fold.cpp", 1, "a correction names exactly the number that stood before"},
    {"app/hub_server/check_statements.cpp", 1, "one desk says the same of its own query twice"},
    {"ui/board/board_model.cpp", 5, "a column's number"},
};

/// A number beside a sign of comparison, on either side of it.
int compared_raw(const QString& code) {
    static const QRegularExpression raw(QStringLiteral(
        R"re(\b(?:case_number|former_number|authorisation|reference|card_number)\b\s*(?:==|!=)(?!\s*(?:nullptr|[\w:]*AuthorisationUse)))re"
        R"re(|(?:==|!=)\s*[\w.>-]*\b(?:case_number|former_number|authorisation|reference|card_number)\b(?![\w(.]))re"
        R"re(|\bvalue\(\s*(?:field::(?:case_number|authorisation|letter|card)|"(?:reference|case-number|number|letter|card|locked-card)")\s*\)\s*(?:==|!=))re"
        R"re(|\b(?:case_numbers|former_case_numbers)\.(?:contains|find)\()re"));
    int out = 0;
    for (auto found = raw.globalMatch(code); found.hasNext(); found.next()) ++out;
    return out;
}

}  // namespace

class TestReferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_number_is_compared_character_by_character() {
        QMap<QString, int> allowed;
        for (const auto& one : as_written) allowed[QString::fromLatin1(one.path)] = one.times;
        QStringList faults;
        const auto all = sources(QString::fromStdString(jcic::test::in_source("")), {"app", "ui"});
        QVERIFY(all.size() > 500);
        for (const Source& source : all) {
            // What JCIC and a card in software know of numbers is theirs.
            if (source.path.startsWith(QLatin1String("app/practice/"))) continue;
            const int raw = compared_raw(without_comments(source.text));
            if (raw != allowed.take(source.path))
                faults << QStringLiteral("%1: %2, by domain::same_reference").arg(source.path).arg(raw);
        }
        faults += allowed.keys();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void what_compares_one_raw_is_seen() {
        for (const auto* code : {"if (one.case_number == number) return;", "return a != query.authorisation;",
                                 "return number == case_number;", "x.former_case_numbers.contains(number)",
                                 "row.value(field::case_number) == number", "row.value(\"reference\") != number"})
            QVERIFY2(compared_raw(QString::fromLatin1(code)) == 1, code);
        for (const auto* code : {"same_reference(one.case_number, number)", "authorisation == nullptr",
                                 "query == no_query_of(use.authorisation)", "id == authorisation.subject_id"})
            QVERIFY2(compared_raw(QString::fromLatin1(code)) == 0, code);
    }
};

// A snapshot is replaced while others read it: a loop over a part of one that nobody holds reads what is gone.
class TestSnapshotsHeld : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void no_loop_reads_a_snapshot_that_nobody_holds() {
        static const QRegularExpression loose(QStringLiteral(R"re(for \([^;()]*: [\w.>-]*\bsnapshot\(\)->)re"));
        QVERIFY(loose.match(QStringLiteral("for (const auto& row : desk_->snapshot()->todo)")).hasMatch());
        QVERIFY(!loose.match(QStringLiteral("for (const auto& row : seen->todo)")).hasMatch());
        QStringList faults;
        for (const Source& source :
             sources(QString::fromStdString(jcic::test::in_source("")), {"app", "ui", "tests/scenario", "tests/ifd"}))
            if (loose.match(without_comments(source.text)).hasMatch()) faults << source.path;
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

JCIC_TEST(TestReferences)
JCIC_TEST(TestSnapshotsHeld)
#include "test_references.moc"
