#include "ui/query/batch_words.h"

#include <algorithm>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

QString BatchWords::file(const inquiry::Batch& batch) {
    if (batch.source) return q(batch.source->file);
    return batch.lines.empty() ? tr("還沒有檔案") : tr("上次沒有送出的列");
}

QString BatchWords::source(const inquiry::Batch& batch) {
    if (batch.lines.empty()) return {};
    if (!batch.source) return tr("%Ln 列", nullptr, words::counted(batch.lines.size()));
    const auto encoding = batch.source->encoding == Encoding::cp950   ? tr("Big5（cp950）")
                          : batch.source->encoding == Encoding::utf16 ? QStringLiteral("UTF-16")
                                                                      : QStringLiteral("UTF-8");
    return tr("%Ln 列 · %1 欄對上 · 編碼 %2，自動辨識", nullptr, words::counted(batch.lines.size()))
        .arg(batch.columns)
        .arg(encoding);
}

QString BatchWords::columns() {
    QStringList names;
    for (const auto& column : inquiry::batch_columns()) names << told(column.title);
    return tr("CSV 檔，每列一件查詢，第一列是欄名：%1。三個項目填是或否；授權書與它寫明的欄位留白時，"
              "帶入登記簿上唯一相符的一份。不確定時先存範例檔來填。送出前會逐列檢查，可以在格子裡改。")
        .arg(listed(names));
}

std::pair<Mark, QString> BatchWords::state(const BatchModel& model) {
    const auto& batch = model.batch();
    if (batch.lines.empty()) return {Mark::not_yet, {}};
    const auto wrong = model.count(BatchModel::Stands::wrong);
    const auto before = batch.submitted() > 0
                            ? tr("%Ln 列先前已送出，不再送。", nullptr, words::counted(batch.submitted()))
                            : QString();
    const auto shown = static_cast<std::size_t>(model.rowCount());
    const auto hidden = shown < batch.lines.size()
                            ? tr("送出的是整份，不只列出的這 %Ln 列。", nullptr, words::counted(shown))
                            : QString();
    if (wrong == 0)
        return {Mark::good, tr("%Ln 列都可以送。", nullptr, words::counted(batch.ready())) + before + hidden};
    if (batch.ready() == 0)
        return {Mark::act, tr("%Ln 列要改，按 F8 到下一個要改的格子。", nullptr, words::counted(wrong)) + before};
    return {Mark::act,
            tr("%Ln 列要改（F8）；其餘 %L1 列可先送，要改的留著。", nullptr, words::counted(wrong)).arg(batch.ready()) +
                before + hidden};
}

QString BatchWords::why_not(const BatchModel& model) {
    if (model.batch().lines.empty()) return tr("先選擇檔案");
    if (!model.waiting().empty()) return tr("還有列在檢查");
    return model.batch().ready() == 0 ? tr("沒有可以送出的列：更正有問題的列") : QString();
}

QString BatchWords::sent(const desk::SentBatch& sent, bool left) {
    QStringList out{tr("已送出 %Ln 列，等主管核准。", nullptr, words::counted(sent.submitted()))};
    if (!left) out.front() += tr("檔案裡有個資，用畢請刪除。");
    for (const auto& line : sent.lines)
        if (line.fault)
            out << tr("第 %1 列：%2").arg(QString::number(line.number), words::words_for(*line.fault).title);
    return out.join(QLatin1Char('\n'));
}

AfterSending::Line BatchWords::items(const std::map<domain::Item, std::size_t>& counts) {
    QStringList parts;
    for (const auto& [item, count] : counts) parts << QStringLiteral("%1 %L2").arg(q(domain::code_of(item))).arg(count);
    return {tr("項目"), parts.join(QStringLiteral(" · "))};
}

std::vector<inquiry::Remark> BatchWords::days_off(const inquiry::Batch& batch) {
    std::vector<inquiry::Remark> out;
    for (const auto& line : batch.lines) {
        if (!line.ready()) continue;
        for (const auto& remark : line.remarks)
            if (remark.kind == inquiry::Remark::Kind::holding_over_days_off &&
                std::ranges::find(out, remark) == out.end())
                out.push_back(remark);
    }
    return out;
}

}  // namespace jcic::ui
