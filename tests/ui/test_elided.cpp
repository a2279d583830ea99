// Nothing that a person needs ends in "…", on the smallest screens and in both languages: no label, button, link, head
// of a column or word of a state. What people wrote may, in a cell whose tip says all of it.
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QProcess>
#include <QRegularExpression>

#include "support/places.h"
#include "support/test_program.h"
#include "tests/ui/drawn_words.h"
#include "tests/ui/every_window.h"

using namespace jcic;
using namespace jcic::test;

namespace {

constexpr QChar cut_here{0x2026};

/// Texts that end so by themselves, "選擇檔案…" and "Choose a file…": with them one goes on to a dialog, or waits.
class WholeTexts {
public:
    WholeTexts() {
        static const QRegularExpression text(QStringLiteral("<(?:source|translation)>([^<]+)<"));
        for (const auto* name : {"en", "registers_en", "words_en", "programs_en"}) {
            const auto file = read_text(QString::fromStdString(in_source("translations/")) + QLatin1String(name) +
                                        QStringLiteral(".ts"));
            for (auto each = text.globalMatch(file); each.hasNext();) take(each.next().captured(1));
        }
    }
    /// A step's button bears its step's title and the dots.
    [[nodiscard]] bool have(const QString& drawn) const {
        return whole_.contains(drawn) || whole_.contains(drawn.chopped(1)) ||
               std::ranges::any_of(with_values_,
                                   [&](const QRegularExpression& one) { return one.match(drawn).hasMatch(); });
    }

private:
    static QString read_text(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(path));
        return QString::fromUtf8(file.readAll());
    }
    void take(QString text) {
        text.replace(QLatin1String("&amp;"), QLatin1String("&"))
            .replace(QLatin1String("&apos;"), QLatin1String("'"))
            .replace(QLatin1String("&quot;"), QLatin1String("\""));
        static const QRegularExpression key(QStringLiteral(" ?\\(&.\\)"));  // a button shows it with Alt alone
        if (text.contains(key)) take_plain(QString(text).remove(key));
        take_plain(text);
    }
    void take_plain(QString text) {
        text.remove(QLatin1Char('&'));
        static const QRegularExpression value(QStringLiteral("%L?[0-9]"));
        if (!text.contains(value)) {
            for (const auto& line : text.split(QLatin1Char('\n'))) whole_ << line.trimmed();
            return;
        }
        if (!text.contains(cut_here) || QString(text).remove(value).size() < 4) return;  // "%1…" would be everything
        auto pattern = QRegularExpression::escape(text);
        pattern.replace(QRegularExpression(QStringLiteral("\\\\%L?[0-9]")), QStringLiteral(".*"));
        with_values_.push_back(QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    }
    QSet<QString> whole_;
    std::vector<QRegularExpression> with_values_;
};

/// A cell with people's own words, whose tip has all of them.
bool is_told_by_its_tip(const QAbstractItemView& view, const DrawnWords& drawn) {
    const auto cell = view.indexAt(drawn.from.toPoint() - QPoint(-2, 2));
    const auto begins = drawn.text.chopped(1).trimmed();
    for (int column = 0; cell.isValid() && column < cell.model()->columnCount(cell.parent()); ++column)
        if (cell.siblingAtColumn(column).data(Qt::ToolTipRole).toString().contains(begins)) return true;
    return false;
}

}  // namespace

class TestElided : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_that_is_needed_is_elided_data();
    void nothing_that_is_needed_is_elided();
};

void TestElided::nothing_that_is_needed_is_elided_data() {
    QTest::addColumn<bool>("english");
    QTest::newRow("zh") << false;
    QTest::newRow("en") << true;
}

void TestElided::nothing_that_is_needed_is_elided() {
    QFETCH(bool, english);
    const WholeTexts texts;
    WindowRig rig;
    rig.appearance.change(
        {english ? ui::Language::english : ui::Language::chinese, ui::Shade::light, std::chrono::minutes{5}});
    QStringList cut;
    int seen = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        if (window == &rig.window) {
            window->resize(1024, 768);
            WindowRig::settle();
            QTest::qWait(10);  // columns are laid out after their rows came
        }
        for (auto* widget : window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->size().isEmpty()) continue;
            const auto* view = qobject_cast<const QAbstractItemView*>(widget->parentWidget());
            for (const auto& drawn : drawn_words(*widget)) {
                ++seen;
                const auto text = drawn.text.trimmed();
                if (!text.endsWith(cut_here) || texts.have(text)) continue;
                const bool a_head = qobject_cast<const QHeaderView*>(widget->parentWidget()) != nullptr;
                if (view != nullptr && !a_head && is_told_by_its_tip(*view, drawn)) continue;
                const auto place = widget->objectName().isEmpty() && widget->parentWidget() != nullptr
                                       ? widget->parentWidget()->objectName()
                                       : widget->objectName();
                cut << QStringLiteral("%1: %2 %3: %4")
                           .arg(name, QLatin1String(widget->metaObject()->className()), place, text);
            }
        }
    });
    QVERIFY2(seen > 2000, qPrintable(QString::number(seen)));
    cut.removeDuplicates();

    QVERIFY2(cut.isEmpty(), qPrintable(QChar(0x0a) + cut.join(QChar(0x0a))));
}

JCIC_WINDOW_TEST(TestElided)
#include "test_elided.moc"
