#pragma once
// What a batch says of itself.

#include <QCoreApplication>
#include <QString>

#include "app/desk/queries/batch_desk.h"
#include "ui/query/after_sending.h"
#include "ui/query/batch_model.h"

namespace jcic::ui {

class BatchWords {
    Q_DECLARE_TR_FUNCTIONS(BatchWords)
public:
    /// Its file's name.
    [[nodiscard]] static QString file(const inquiry::Batch& batch);
    /// 20 列 · 7 欄對上 · 編碼 Big5（cp950），自動辨識
    [[nodiscard]] static QString source(const inquiry::Batch& batch);
    /// How a file looks, before there is one.
    [[nodiscard]] static QString columns();
    /// 2 列要改（F8）；其餘 18 列可先送，要改的留著。
    [[nodiscard]] static std::pair<Mark, QString> state(const BatchModel& model);
    /// Why nothing can be sent; "" where something can.
    [[nodiscard]] static QString why_not(const BatchModel& model);
    /// What became of the lines; `left`: others stay.
    [[nodiscard]] static QString sent(const desk::SentBatch& sent, bool left);
    /// T50 18 · T51 18 · T52 11
    [[nodiscard]] static AfterSending::Line items(const std::map<domain::Item, std::size_t>& counts);
    /// Of the lines that are ready, that JCIC deletes over days off, each said once.
    [[nodiscard]] static std::vector<inquiry::Remark> days_off(const inquiry::Batch& batch);
};

}  // namespace jcic::ui
