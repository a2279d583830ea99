#include "ui/registers/attachment_dialog.h"

#include <QApplication>
#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>

#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/record/pdf_pane.h"

namespace jcic::ui {
namespace {

constexpr int widest = 1600;  ///< pixels: a page at two hundred dots an inch

constexpr auto unreadable =
    QT_TRANSLATE_NOOP("jcic::ui::AttachmentDialog", "這個檔案讀不出來。它與附上時相同，可能當時就已損壞。");

QImage decoded(const desk::AttachedFile& file) {
    QBuffer bytes;
    bytes.setData(reinterpret_cast<const char*>(file.bytes->data()), static_cast<int>(file.bytes->size()));
    QImageReader reader(&bytes, file.form == domain::AttachmentForm::png ? "png" : "jpeg");
    reader.setAutoTransform(true);
    const auto size = reader.size();
    if (size.width() > widest) reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

}  // namespace

AttachmentDialog::AttachmentDialog(const desk::AttachedFile& file, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("attachmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(q(file.name));
    auto* column = new QVBoxLayout(this);
    auto* content = file.form == domain::AttachmentForm::pdf ? pages(file) : picture(file);
    content->setObjectName(QStringLiteral("attachment"));
    content->setAccessibleName(q(file.name));
    content->setMinimumSize(560, 420);
    column->addWidget(content, 1);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
}

QWidget* AttachmentDialog::pages(const desk::AttachedFile& file) {
    auto* pane = new PdfPane(this);
    if (file.paintable && pane->open(file.bytes)) return pane;
    delete pane;
    auto* told = new QLabel(tr(unreadable), this);
    told->setAlignment(Qt::AlignCenter);
    told->setWordWrap(true);
    return told;
}

/// Decoded beside the windows: a page of twenty megabytes takes its time.
QWidget* AttachmentDialog::picture(const desk::AttachedFile& file) {
    auto* label = new QLabel(tr("開啟中…"));
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    auto* frame = new QScrollArea(this);
    frame->setWidget(label);
    frame->setWidgetResizable(true);
    const QPointer<QLabel> shown = label;
    QThreadPool::globalInstance()->start([shown, file] {
        QMetaObject::invokeMethod(qApp, [shown, image = decoded(file)] {
            if (!shown) return;
            if (image.isNull())
                shown->setText(tr(unreadable));
            else
                shown->setPixmap(QPixmap::fromImage(image));
        });
    });
    return frame;
}

void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    const QPointer<QWidget> window = over;
    commands.send(std::move(wanted), [window, who, asked = who(), failed](Result<desk::AttachedFile> file) {
        if (!window || who() != asked) return;
        if (!file) return failed(file.error());
        (new AttachmentDialog(*file, window))->open();
    });
}

}  // namespace jcic::ui
