#include "ui/record/reviewed_record_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/pages/painted_pages.h"

namespace jcic::ui {

ReviewedRecordDialog::ReviewedRecordDialog(const desk::OpenRecord& record, const std::string& review, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("ReviewedRecordDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("查核 %1 的資料").arg(q(review)));
    auto* column = new QVBoxLayout(this);
    if (record.tax_data) {  // R-PA-3: screens too
        auto* notice = new QLabel(q(domain::tax_notice), this);
        notice->setObjectName(QStringLiteral("taxNotice"));
        notice->setWordWrap(true);
        column->addWidget(notice);
    }
    auto* pages = new PaintedPages(this);
    pages->name_pages("reviewedRecord", tr("查詢所得資料，僅供查核閱覽"));
    pages->pane().setMinimumSize(560, 400);
    column->addWidget(pages, 1);
    pages->pane().open(record.pdf);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
}

void open_reviewed_record(Commands& commands, const std::string& review, QWidget* over,
                          std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    commands.send(over, command::ViewRecordInReview{review},
                  [over, who, review, asked = who(), failed](Result<desk::OpenRecord> record) {
                      if (who() != asked) return;
                      if (!record) return failed(record.error());
                      (new ReviewedRecordDialog(*record, review, over))->open();
                  });
}

}  // namespace jcic::ui
