#include "ui/registers/paper_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QVBoxLayout>

#include "app/domain/typed_number.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

PaperDialog::PaperDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      whole_(new QRadioButton(tr("整頁：掃描或 PDF，驗頁上的驗證碼"), this)),
      piece_(new QRadioButton(tr("一角或碎片：由邊上的條碼找它是哪一份"), this)),
      zone_(new DropZone(this)),
      name_(new QLabel(this)),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      copy_(new QLineEdit(this)),
      password_(new SecretField(this)),
      digits_(new QLineEdit(this)),
      look_up_(new QPushButton(tr("查這份(&L)"), this)),
      verdict_(new MarkLabel(this)),
      details_(new QPlainTextEdit(this)),
      fault_(new FaultPanel(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("停止(&T)"), this)),
      again_(new QPushButton(tr("再讀一次(&R)"), this)) {
    setObjectName(QStringLiteral("PaperDialog"));
    setWindowTitle(tr("驗證紙本"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {760, 500});
    build();
    connect(zone_, &DropZone::dropped, this, &PaperDialog::take);
    connect(choose_, &QPushButton::clicked, this, &PaperDialog::choose);
    connect(whole_, &QRadioButton::toggled, this, &PaperDialog::allow);
    connect(piece_, &QRadioButton::toggled, password_,
            &SecretField::clear);  // a piece has none: it is not kept for later
    connect(password_, &SecretField::entered, this, &PaperDialog::read);
    connect(again_, &QPushButton::clicked, this, &PaperDialog::read);
    connect(digits_, &QLineEdit::textChanged, this, &PaperDialog::typing);
    connect(look_up_, &QPushButton::clicked, this, &PaperDialog::look_up);
    connect(stop_, &QPushButton::clicked, this, [this] { reading_.request_stop(); });
    whole_->setChecked(true);
    allow();
}

PaperDialog::~PaperDialog() {
    if (reading_.stop_possible()) reading_.request_stop();
}

void PaperDialog::build() {
    auto* column = new QVBoxLayout(this);
    whole_->setObjectName(QStringLiteral("wholePage"));
    piece_->setObjectName(QStringLiteral("pieceOfPage"));
    column->addWidget(whole_);
    column->addWidget(piece_);
    zone_->setObjectName(QStringLiteral("dropZone"));
    name_->setObjectName(QStringLiteral("droppedName"));
    name_->setText(tr("把掃描檔或 PDF 拖到這裡，或選擇檔案。"));
    name_->setWordWrap(true);
    choose_->setObjectName(QStringLiteral("chooseScan"));
    auto* across = new QHBoxLayout(zone_);
    across->addWidget(name_, 1);
    across->addWidget(choose_);
    column->addWidget(zone_);
    column->addLayout(fields());
    verdict_->setObjectName(QStringLiteral("paperVerdict"));
    verdict_->setWordWrap(true);
    column->addWidget(verdict_);
    details_->setObjectName(QStringLiteral("paperDetails"));
    details_->setAccessibleName(tr("讀到的內容"));
    details_->setReadOnly(true);
    details_->setTabChangesFocus(true);
    details_->setMinimumHeight(fontMetrics().height() * 3);
    column->addWidget(details_, 1);
    column->addWidget(fault_);
    fault_->clear();
    progress_->setAccessibleName(tr("進度"));
    progress_->setTextVisible(false);
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(160);
    stop_->setObjectName(QStringLiteral("stopReading"));
    again_->setObjectName(QStringLiteral("readAgain"));
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again_);
    buttons->addWidget(progress_);
    buttons->addStretch();
    buttons->addWidget(stop_);
    buttons->addWidget(close);
    column->addLayout(buttons);
    choose_->setDefault(true);
}

QLayout* PaperDialog::fields() {
    copy_->setObjectName(QStringLiteral("copyOnSheet"));
    copy_->setAccessibleName(tr("紙上的份號"));
    copy_->setPlaceholderText(tr("可不填"));
    copy_->setValidator(new QIntValidator(1, 999'999, copy_));
    password_->setObjectName(QStringLiteral("filePassword"));
    password_->setAccessibleName(tr("PDF 的密碼"));
    auto* row = new QHBoxLayout;
    const auto add = [&](QWidget* field, const QString& marked) {
        auto* one = new QVBoxLayout;
        one->addWidget(field_label(marked, field, this));
        one->addWidget(field);
        row->addLayout(one, 1);
    };
    add(copy_, tr("紙上的份號(&N)"));
    add(password_, tr("PDF 的密碼，有才填(&W)"));
    row->addLayout(digits(), 2);
    return row;
}

/// A field of its own beside the others': one row, so that the dialog fits a low screen.
QLayout* PaperDialog::digits() {
    digits_->setObjectName(QStringLiteral("originDigits"));
    digits_->setAccessibleName(tr("碼旁的數字"));
    digits_->setPlaceholderText(QStringLiteral("1012 9999 0000 7341"));
    look_up_->setObjectName(QStringLiteral("lookUpDigits"));
    auto* across = new QHBoxLayout;
    across->addWidget(digits_, 1);
    across->addWidget(look_up_);
    auto* one = new QVBoxLayout;
    one->addWidget(field_label(tr("或輸入碼旁的數字(&D)"), digits_, this));
    one->addLayout(across);
    return one;
}

void PaperDialog::choose() {
    const auto* picker =
        open_file_picker(this, tr("掃描檔或 PDF"), tr("掃描檔與 PDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"));
    connect(picker, &QFileDialog::fileSelected, this, &PaperDialog::take);
}

void PaperDialog::take(const QString& file) {
    if (busy_) return;
    file_ = file;
    name_->setText(q(QFileInfo(file).fileName().toStdString()));
    read();
}

void PaperDialog::read() {
    if (busy_ || file_.isEmpty()) return;
    busy_ = true;
    fault_->clear();
    details_->clear();
    verdict_->show_state(Mark::not_yet, tr("讀取中：由另一個程式隔離地讀。"));
    const std::filesystem::path file = file_.toStdString();
    if (piece_->isChecked()) {
        reading_ = commands_.send(this, command::FindOrigin{file}, then_show<desk::OriginReport>());
    } else {
        std::optional<int> copy;
        if (copy_->hasAcceptableInput()) copy = copy_->text().toInt();
        reading_ = commands_.send(this, command::VerifyPaper{file, copy}, then_show<desk::ProofReport>(),
                                  password_->empty() ? desk::Typed() : together(password_->take()));
    }
    allow();
}

void PaperDialog::typing() {
    // As many as the shortest have: from here on they are wrong, not unfinished.
    constexpr std::size_t fewest = 16;
    const auto typed = domain::plain_form(from_typed(digits_->text()));
    fault_->clear();
    details_->clear();
    const bool wrong = typed.size() >= fewest && typed.size() % 2 == 0 && !desk::typed_origin(typed);
    verdict_->show_state(wrong ? Mark::mind : Mark::not_yet,
                         wrong ? tr("核對碼不符：請照紙上的數字再看一次。") : QString());
    allow();
}

void PaperDialog::look_up() {
    const auto typed = desk::typed_origin(from_typed(digits_->text()));
    if (busy_ || !typed) return;
    busy_ = true;
    fault_->clear();
    details_->clear();
    reading_ = commands_.send(this, command::LookUpOrigin{*typed}, then_show<desk::OriginReport>());
    allow();
}

template <class T>
Then<T> PaperDialog::then_show() {
    return [this](const Result<T>& report) {
        busy_ = false;
        allow();
        if (report) return show_words(words_of(*report));
        verdict_->show_state(Mark::not_yet, {});
        fault_->show_fault(report.error());
    };
}

void PaperDialog::show_words(const ProofWords& words) {
    verdict_->show_state(words.mark, words.verdict);
    details_->setPlainText(words.details);
}

void PaperDialog::allow() {
    for (auto* one : std::initializer_list<QWidget*>{whole_, piece_, choose_}) one->setEnabled(!busy_);
    for (auto* one : std::initializer_list<QWidget*>{copy_, password_}) one->setEnabled(!busy_ && whole_->isChecked());
    enable_unless(*again_, busy_, file_.isEmpty() ? tr("先選擇或拖放檔案") : QString());
    digits_->setReadOnly(busy_);  // it keeps the focus
    const bool whole = desk::typed_origin(from_typed(digits_->text())).has_value();
    enable_unless(*look_up_, busy_, whole ? QString() : tr("先把頁邊的數字照打完整"));
    (!digits_->text().isEmpty() ? look_up_ : file_.isEmpty() ? choose_ : again_)->setDefault(true);
    stop_->setEnabled(busy_);
    progress_->setVisible(busy_);
}

}  // namespace jcic::ui
