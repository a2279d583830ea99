#pragma once
// docs/run/hub.md: its commands as they stand there, each block with its section and with whose it is ("at the
// server").

#include <QFile>
#include <QList>
#include <QRegularExpression>

#include "support/places.h"

namespace jcic::test {

struct PageBlock {
    QString section;  ///< its heading: "Enrol a desk"
    QString place;    ///< "at the server", by its first line; "" for none
    QString typed;
};

/// Where nobody's name resolves: the server's, the branches' network and the port are this machine's.
struct PageNames {
    QString server = QStringLiteral("hub.bank.example");
    QString conninfo{};  ///< in place of "host=hub.bank.example"
    QString setting{};   ///< in place of "hub.bank.example/bank"
};

inline QString hub_page() {
    QFile page(QString::fromStdString(in_source("docs/run/hub.md")));
    if (!page.open(QFile::ReadOnly)) qFatal("docs/run/hub.md");
    return QString::fromUtf8(page.readAll());
}

/// Blocks of this kind, "sh" or "console", in the page's order.
inline QList<PageBlock> page_blocks(const QString& kind, const PageNames& names) {
    static const QRegularExpression heading(QStringLiteral("(?:^|\n)#{2,3} ([^\n]+)\n"));
    static const QRegularExpression place(QStringLiteral("^# (at [a-z ]+)\n"));
    const QRegularExpression block("\n```" + kind + "\n(.*?)\n```(?=\n)",
                                   QRegularExpression::DotMatchesEverythingOption);
    const auto page = hub_page();
    QList<PageBlock> out;
    for (auto found = block.globalMatch(page); found.hasNext();) {
        const auto one = found.next();
        PageBlock read;
        for (auto above = heading.globalMatch(page.left(one.capturedStart() + 1)); above.hasNext();)
            read.section = above.next().captured(1);
        read.typed = one.captured(1);
        if (const auto at = place.match(read.typed); at.hasMatch()) read.place = at.captured(1);
        read.typed.replace(QStringLiteral("host=hub.bank.example"), names.conninfo);
        if (!names.setting.isEmpty()) read.typed.replace(QStringLiteral("hub.bank.example/bank"), names.setting);
        read.typed.replace(QStringLiteral("hub.bank.example"), names.server);
        read.typed.replace(QStringLiteral("10.0.0.0/8"), QStringLiteral("127.0.0.0/8"));
        out << read;
    }
    return out;
}

}  // namespace jcic::test
