// A form's layout names the stretch of each of its items by place: an item that is put in between moves all after it,
// and what should fill the window no longer does.
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

struct Open {
    QString name;
    qsizetype stretches = -1;  ///< -1: it names none
    qsizetype items = 0;
};

/// "layout2: 4 for 5 items", of boxes.
QStringList misplaced(const QByteArray& form) {
    QStringList out;
    QVector<Open> open;
    QXmlStreamReader xml(form);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("layout")) {
            const auto names = xml.attributes();
            const auto stretch = names.value(QLatin1String("stretch"));
            open.append(
                {names.value(QLatin1String("name")).toString(), stretch.isEmpty() ? -1 : stretch.count(u',') + 1, 0});
        } else if (xml.isStartElement() && xml.name() == QLatin1String("item") && !open.isEmpty()) {
            ++open.last().items;
        } else if (xml.isEndElement() && xml.name() == QLatin1String("layout")) {
            const auto one = open.takeLast();
            if (one.stretches >= 0 && one.stretches != one.items)
                out << QStringLiteral("%1: %2 for %3 items").arg(one.name).arg(one.stretches).arg(one.items);
        }
    }
    if (xml.hasError()) out << xml.errorString();
    return out;
}

}  // namespace

class TestLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_too_many_is_found() {
        const QByteArray good =
            "<layout name='a' stretch='0,1'><item/><item><layout name='b'><item/></layout></item></layout>";
        QCOMPARE(misplaced(good), QStringList());
        const QByteArray bad = "<layout name='a' stretch='0,1'><item/><item/><item/></layout>";
        QCOMPARE(misplaced(bad), QStringList{QStringLiteral("a: 2 for 3 items")});
    }

    void each_stretch_is_an_items() {
        QStringList found;
        int forms = 0;
        for (QDirIterator files(QString::fromStdString(test::in_source("ui")), {QStringLiteral("*.ui")}, QDir::Files,
                                QDirIterator::Subdirectories);
             files.hasNext(); ++forms) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            for (const auto& one : misplaced(file.readAll())) found << file.fileName() + QStringLiteral(": ") + one;
        }
        QVERIFY(forms > 10);
        for (const auto& one : found) qWarning("%s", qPrintable(one));
        QVERIFY(found.isEmpty());
    }
};

JCIC_TEST(TestLayouts)
#include "test_layouts.moc"
