#include "ui/ledger/paper_dialog.h"

#include <QFileInfo>

#include "app/domain/typed_number.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"

namespace jcic::ui {

PaperDialog::PaperDialog(Commands& commands, QWidget* parent)
    : ListDialog("PaperDialog", {760, 500}, commands, parent) {
    closes_any_time_ = true;
    parts_.title_window(QT_TR_NOOP("驗證紙本"));
    build_file();
    build_fields();
    build_result();
    connect(whole_, &QRadioButton::toggled, this, [this] { set_busy(busy_); });
    connect(piece_, &QRadioButton::toggled, password_,
            &SecretField::clear);  // a piece has none: it is not kept for later
    connect(password_, &SecretField::entered, this, &PaperDialog::check_paper);
    connect(digits_, &QLineEdit::textChanged, this, &PaperDialog::typing);
    whole_->setChecked(true);
    set_busy(false);
}

void PaperDialog::build_file() {
    whole_ = parts_.make_choice("wholePage", QT_TR_NOOP("整頁：掃描或 PDF，驗頁上的驗證碼"));
    piece_ = parts_.make_choice("pieceOfPage", QT_TR_NOOP("一角或碎片：由邊緣條碼查明所屬份號"));
    auto* zone = parts_.make<DropZone>("dropZone");
    connect(zone, &DropZone::dropped, this, &PaperDialog::take_file);
    for (QWidget* one : std::initializer_list<QWidget*>{whole_, piece_, zone}) column_.addWidget(one);
    name_ = parts_.make_text("droppedName", QT_TR_NOOP("請拖曳掃描檔或 PDF 至此，或選擇檔案。"));
    choose_ = make_way("chooseScan", QT_TR_NOOP("選擇檔案…(&F)"), [this] { choose(); });
    auto* across = new QHBoxLayout(zone);
    across->addWidget(name_, 1);
    across->addWidget(choose_);
    hold({whole_, piece_});
}

/// Side by side, so that the dialog fits a low screen.
void PaperDialog::build_fields() {
    auto* row = new QHBoxLayout;
    column_.addLayout(row);
    copy_ = parts_.add_field<QLineEdit>(*add_column(*row), "copyOnSheet", QT_TR_NOOP("紙上的份號(&N)"));
    copy_->setPlaceholderText(tr("選填"));
    copy_->setValidator(new PlainNumber(1, 999'999, copy_));
    password_ =
        parts_.add_field<SecretField>(*add_column(*row), "filePassword", QT_TR_NOOP("PDF 密碼，設有密碼始填(&W)"));
    digits_ = parts_.make<QLineEdit>("originDigits", QT_TR_NOOP("碼旁的數字"));
    parts_.name_widget(*password_, QT_TR_NOOP("PDF 的密碼"));
    digits_->setPlaceholderText(QStringLiteral("1012 9999 0000 7341"));
    look_up_ = make_way(
        "lookUpDigits", QT_TR_NOOP("查詢本份(&L)"), [this] { look_up(); },
        [this] {
            const bool whole = desk::typed_origin(from_typed(digits_->text())).has_value();
            return whole ? QString() : tr("請先將頁邊數字完整輸入");
        });
    auto* typed = add_column(*row, 2);
    typed->addWidget(parts_.make_label(*digits_, QT_TR_NOOP("或輸入碼旁的數字(&D)")));
    add_row(*typed, {digits_, look_up_})->setStretchFactor(digits_, 1);
}

void PaperDialog::build_result() {
    verdict_ = parts_.make<MarkLabel>("paperVerdict");
    verdict_->setWordWrap(true);
    column_.addWidget(verdict_);
    details_ = parts_.make<QPlainTextEdit>("paperDetails", QT_TR_NOOP("讀到的內容"));
    details_->setReadOnly(true);
    details_->setTabChangesFocus(true);
    details_->setMinimumHeight(fontMetrics().height() * 3);
    column_.addWidget(details_, 1);
    progress_ = parts_.make<QProgressBar>("", QT_TR_NOOP("進度"));
    progress_->setRange(0, 0);
    progress_->setMaximumWidth(160);
    stop_ = parts_.make_button("stopReading", QT_TR_NOOP("停止(&T)"), [this] { stop_asked(); });
    again_ = make_way(
        "readAgain", QT_TR_NOOP("再次讀取(&R)"), [this] { check_paper(); },
        [this] { return file_.isEmpty() ? tr("請先選擇或拖放檔案") : QString(); });
    add_ways({again_, progress_, nullptr, stop_, make_close()});
}

void PaperDialog::choose() {
    const auto* picker =
        open_file_picker(this, tr("掃描檔或 PDF"), tr("掃描檔與 PDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"));
    connect(picker, &QFileDialog::fileSelected, this, &PaperDialog::take_file);
}

void PaperDialog::take_file(const QString& file) {
    if (busy_) return;
    file_ = file;
    name_->setText(q(QFileInfo(file).fileName().toStdString()));
    check_paper();
}

void PaperDialog::check_paper() {
    if (busy_ || file_.isEmpty()) return;
    const std::filesystem::path file = file_.toStdString();
    if (piece_->isChecked()) {
        ask_for_words(command::FindOrigin{file});
    } else {
        std::optional<int> copy;
        if (copy_->hasAcceptableInput()) copy = copy_->text().toInt();
        ask_for_words(command::VerifyPaper{file, copy},
                      password_->empty() ? desk::Typed() : together(password_->take()));
    }
    verdict_->show_state(Mark::not_yet, tr("讀取中：由另一程式隔離讀取。"));
}

void PaperDialog::typing() {
    // As many as the shortest have: from here on they are wrong, not unfinished.
    constexpr std::size_t fewest = 16;
    const auto typed = domain::plain_form(from_typed(digits_->text()));
    fault_->clear();
    details_->clear();
    const bool wrong = typed.size() >= fewest && typed.size() % 2 == 0 && !desk::typed_origin(typed);
    verdict_->show_state(wrong ? Mark::barred : Mark::not_yet,
                         wrong ? tr("核對碼不符：請依紙本數字再次核對。") : QString());
    set_busy(busy_);
}

void PaperDialog::look_up() {
    const auto typed = desk::typed_origin(from_typed(digits_->text()));
    if (busy_ || !typed) return;
    ask_for_words(command::LookUpOrigin{*typed});
}

template <class C>
void PaperDialog::ask_for_words(C command, desk::Typed typed) {
    details_->clear();
    const auto show = [this](const typename C::Answer& report) { show_words(words_of(report)); };
    const auto failed = [this](const Fault& fault) {
        verdict_->show_state(Mark::not_yet, {});
        show_fault(fault);
    };
    let_stop(ask(std::move(command), show, failed, std::move(typed)));
}

void PaperDialog::show_words(const ProofWords& words) {
    verdict_->show_state(words.mark, words.verdict);
    details_->setPlainText(words.details);
}

void PaperDialog::set_busy(bool busy) {
    ListDialog::set_busy(busy);
    for (auto* one : std::initializer_list<QWidget*>{copy_, password_}) one->setEnabled(!busy && whole_->isChecked());
    digits_->setReadOnly(busy);  // it keeps the focus
    (!digits_->text().isEmpty() ? look_up_ : file_.isEmpty() ? choose_ : again_)->setDefault(true);
    enable_stop(*stop_, busy);
    progress_->setVisible(busy);
}

}  // namespace jcic::ui
