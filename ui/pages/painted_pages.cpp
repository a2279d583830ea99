#include "ui/pages/painted_pages.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/buttons.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/pages/shown_pages.h"

namespace jcic::ui {
namespace {
constexpr std::chrono::milliseconds soon{400};
}  // namespace

PaintedPages::PaintedPages(PageReaders readers, QWidget* parent)
    : QWidget(parent),
      bar_(new PageBar(this)),
      stop_button_(new QPushButton(this)),
      progress_(new QProgressBar(this)),
      told_(new QLabel(this)),
      pane_(new PaintedPane(std::move(readers), this)) {
    told_->setObjectName(QStringLiteral("attachmentTold"));
    told_->setAlignment(Qt::AlignCenter);
    told_->setWordWrap(true);
    stop_button_->setObjectName(QStringLiteral("stopPainting"));
    stop_button_->setAutoDefault(false);
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(160);
    for (QWidget* one : std::initializer_list<QWidget*>{progress_, stop_button_, told_}) one->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(bar_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{progress_, stop_button_}) row->addWidget(one, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(told_);
    column->addWidget(pane_, 1);
    setFocusProxy(pane_);
    bar_->stand_over(*pane_, *parent);
    slow_.setSingleShot(true);
    slow_.setInterval(soon);
    connect(&slow_, &QTimer::timeout, this, [this] {
        progress_->show();
        stop_button_->show();
    });
    connect(pane_, &PaintedPane::told, this, &PaintedPages::show_text);
    connect(pane_, &PaintedPane::moved, this, &PaintedPages::allow);
    connect(stop_button_, &QPushButton::clicked, pane_, &PaintedPane::stop);
    retell();
    allow();
}

void PaintedPages::name_pages(const char* object_name, const QString& name) {
    pane_->setObjectName(QLatin1String(object_name));
    pane_->setAccessibleName(name);
}

void PaintedPages::retell() {
    stop_button_->setText(tr("停止(&T)"));
    progress_->setAccessibleName(tr("進度"));
    progress_->setFormat(tr("開啟頁面中…"));
    bar_->retell();
}

void PaintedPages::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

void PaintedPages::show_text(const QString& words) {
    const auto name = pane_->accessibleName();
    told_->setText(words);
    told_->setAccessibleName(words.isEmpty() ? name : name + QStringLiteral(" ") + words);
    told_->setVisible(!words.isEmpty());
}

void PaintedPages::allow() {
    const bool busy = pane_->busy();
    // What goes grey under the focus would hand it, and the key that is held, to the next in line.
    if (!busy && window()->focusWidget() == stop_button_) pane_->setFocus();
    enable_stop(*stop_button_, busy);
    if (!busy) {
        slow_.stop();
        progress_->hide();
        stop_button_->hide();
    } else if (!slow_.isActive() && !progress_->isVisible()) {
        slow_.start();
    }
}

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, QWidget* parent)
    : AttachmentDialog(std::move(file), PageReaders(), parent) {}

AttachmentDialog::AttachmentDialog(desk::AttachedFile file, PageReaders readers, QWidget* parent) : QDialog(parent) {
    setObjectName(QStringLiteral("attachmentDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(q(file.name));
    auto* column = new QVBoxLayout(this);
    auto* pages = new PaintedPages(std::move(readers), this);
    pages->name_pages("attachment", q(file.name));
    pages->pane().setMinimumSize(480, 320);
    pages->pane().open(std::move(file.bytes));
    column->addWidget(pages, 1);
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    open_at_size(*this, {760, 860});
}

Then<desk::AttachedFile> shown_over(Commands& commands, QWidget* over, std::function<void(const Fault&)> failed) {
    const auto who = [&commands] {
        const auto snapshot = commands.snapshot();
        return snapshot->seat ? std::optional(snapshot->seat->person.code) : std::nullopt;
    };
    return [over, who, asked = who(), failed = std::move(failed)](Result<desk::AttachedFile> file) {
        if (who() != asked) return;
        if (!file) return failed(file.error());
        (new AttachmentDialog(std::move(*file), over))->open();
    };
}

void open_attachment(Commands& commands, command::Attached wanted, QWidget* over,
                     std::function<void(const Fault&)> failed) {
    commands.send(over, std::move(wanted), shown_over(commands, over, std::move(failed)));
}

}  // namespace jcic::ui
