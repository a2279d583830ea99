#include "app/words/printing.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <initializer_list>
#include <utility>

#include "app/base/text.h"

namespace jcic::words {
namespace {

class Printing {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

QString either(std::string_view keyword, std::initializer_list<std::pair<std::string_view, QString>> known) {
    for (const auto& [name, word] : known)
        if (name == keyword) return word;
    return QString::fromStdString(visible_line(keyword));
}

}  // namespace

QString job_phase(std::string_view keyword) {
    return either(keyword, {{"pending", Printing::tr("排隊中")},
                            {"held", Printing::tr("遭保留：文件仍在列印服務內，放行即印出")},
                            {"processing", Printing::tr("送往印表機中")},
                            {"stopped", Printing::tr("停在佇列中")},
                            {"cancelled", Printing::tr("已取消")},
                            {"aborted", Printing::tr("列印服務放棄本份文件")},
                            {"completed", Printing::tr("印表機已接收完成")}});
}

QString sides(std::string_view keyword) {
    return either(keyword, {{"one-sided", Printing::tr("單面")},
                            {"two-sided-long-edge", Printing::tr("雙面，沿長邊翻")},
                            {"two-sided-short-edge", Printing::tr("雙面，沿短邊翻")}});
}

QString tray(std::string_view keyword) {
    constexpr std::string_view numbered = "tray-";
    if (keyword.starts_with(numbered)) {
        const auto number = keyword.substr(numbered.size());
        return Printing::tr("紙匣 %1").arg(QString::fromStdString(visible_line(number)));
    }
    return either(keyword, {{"auto", Printing::tr("自動選擇")},
                            {"main", Printing::tr("主紙匣")},
                            {"manual", Printing::tr("手動送紙")},
                            {"by-pass-tray", Printing::tr("多功能紙匣")},
                            {"top", Printing::tr("上紙匣")},
                            {"middle", Printing::tr("中紙匣")},
                            {"bottom", Printing::tr("下紙匣")}});
}

QString paper_size(std::string_view keyword) {
    static const QRegularExpression form(QStringLiteral("^(?:iso|jis|na|om|prc|roc)_(.+)_([0-9.]+)x([0-9.]+)(mm|in)$"));
    const auto text = QString::fromStdString(visible_line(keyword));
    const auto parts = form.match(text);
    if (!parts.hasMatch()) return text;
    return Printing::tr("%1（%2 × %3 %4）")
        .arg(parts.captured(1).toUpper(), parts.captured(2), parts.captured(3), parts.captured(4));
}

}  // namespace jcic::words
