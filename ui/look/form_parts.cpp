#include "ui/look/form_parts.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <algorithm>

#include "app/domain/typed_number.h"
#include "ui/look/keys.h"
#include "ui/look/list_line.h"

namespace jcic::ui {
namespace {

void make_plain(QString& text, int& cursor) {
    const auto plain = [](const QString& part) {
        return QString::fromStdString(domain::plain_form(part.toStdString()));
    };
    const auto before = static_cast<int>(plain(text.left(cursor)).size());
    text = plain(text);
    cursor = std::min(before, static_cast<int>(text.size()));
}

}  // namespace

QValidator::State PlainNumber::validate(QString& text, int& cursor) const {
    make_plain(text, cursor);
    return QIntValidator::validate(text, cursor);
}

NumberBox::NumberBox(QWidget* parent) : QSpinBox(parent) {
    setAttribute(Qt::WA_InputMethodEnabled);
    setInputMethodHints(Qt::ImhPreferNumbers);  // digits only would leave the input method out
}

QValidator::State NumberBox::validate(QString& text, int& cursor) const {
    make_plain(text, cursor);
    return QSpinBox::validate(text, cursor);
}

FactRows::FactRows(QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
}

void FactRows::show_rows(const std::vector<std::pair<QString, QString>>& rows) {
    if (rows == rows_) return;
    auto* grid = static_cast<QGridLayout*>(layout());
    // What room is left over stands below the rows, not between them.
    grid->setRowStretch(2 * static_cast<int>(rows_.size()), 0);
    grid->setRowStretch(2 * static_cast<int>(rows.size()), 1);
    rows_ = rows;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int line = 0;
    for (const auto& [label, value] : rows) {
        auto* name = new QLabel(label, this);
        name->setProperty("kind", QStringLiteral("soft"));
        name->setAlignment(Qt::AlignTop);
        if (label_width_ > 0) {
            name->setWordWrap(true);
            name->setFixedWidth(label_width_);
        }
        auto* text = new QLabel(value, this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignTop);
        text->setAccessibleName(label + QLatin1Char(' ') + value);
        auto* rule = new QFrame(this);
        rule->setProperty("kind", QStringLiteral("rule"));
        grid->addWidget(name, line, 0);
        grid->addWidget(text, line, 1);
        grid->addWidget(rule, line + 1, 0, 1, 2);
        line += 2;
        for (QWidget* made : {static_cast<QWidget*>(name), static_cast<QWidget*>(text), static_cast<QWidget*>(rule)})
            made->show();
    }
}

void FactRows::show_page(const QString& page) {
    std::vector<std::pair<QString, QString>> rows;
    for (const auto& line : page.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        rows.emplace_back(line.section(QLatin1Char('\t'), 0, 0), line.section(QLatin1Char('\t'), 1));
    show_rows(rows);
}

FormParts::FormParts(QWidget& form) : QObject(&form), form_(form) {
    form.installEventFilter(this);
    if (form.objectName().isEmpty())
        form.setObjectName(QString::fromLatin1(form.metaObject()->className()).section(QLatin1String("::"), -1));
}

QLabel* FormParts::make_label(QWidget& of, const char* title) {
    auto* label = field_label({}, &of, &form_);
    label->setObjectName(of.objectName() + QStringLiteral("Label"));
    say_text(*label, title);
    return label;
}

QLabel* FormParts::make_line(const char* name, const char* text, const char* kind) {
    auto* label = make<QLabel>(name);
    if (kind != nullptr) label->setProperty("kind", QLatin1String(kind));
    if (text != nullptr) say_text(*label, text);
    // All titles stand on one line, whatever height is left over on their page.
    if (kind != nullptr && QLatin1String(kind) == QLatin1String("title"))
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return label;
}

QLabel* FormParts::make_text(const char* name, const char* text, const char* kind) {
    auto* label = make_line(name, text, kind);
    label->setWordWrap(true);
    return label;
}

QLabel* FormParts::add_text(QBoxLayout& in, const char* name, const char* text, const char* kind) {
    auto* label = make_text(name, text, kind);
    in.addWidget(label);
    return label;
}

QPushButton* FormParts::make_button(const char* name, const char* text) {
    auto* button = make<QPushButton>(name);
    button->setAutoDefault(false);
    say_text(*button, text);
    return button;
}

QCheckBox* FormParts::make_tick(const char* name, const char* text) {
    auto* tick = make<QCheckBox>(name);
    say_text(*tick, text);
    return tick;
}

QRadioButton* FormParts::make_choice(const char* name, const char* text) {
    auto* choice = make<QRadioButton>(name);
    say_text(*choice, text);
    return choice;
}

QTreeWidget* FormParts::make_list(const char* name, const char* title, const std::vector<Column>& columns) {
    auto* list = make<QTreeWidget>(name, title);
    if (!columns.empty()) list->setColumnCount(static_cast<int>(columns.size()));
    std::vector<std::string_view> keys;
    for (int at = 0; at < static_cast<int>(columns.size()); ++at) {
        const auto& column = columns[static_cast<std::size_t>(at)];
        keys.emplace_back(column.key);
        say_words(
            column.title, *list, [list, at](const QString& text) { list->headerItem()->setText(at, text); },
            [list, at] { return list->headerItem()->text(at); });
    }
    key_columns(*list, keys);
    list->setRootIsDecorated(false);
    list->setTabKeyNavigation(false);
    let_sort(*list);
    return list;
}

void FormParts::say_words(const char* text, QObject& by, std::function<void(const QString&)> set,
                          std::function<QString()> shown, bool spoken, const char* context) {
    // While the form is built it is no more than the class that builds it: those are its words later, too.
    if (context == nullptr) context = context_ != nullptr ? context_ : form_.metaObject()->className();
    auto& one = said_.emplace_back(PlacedText{&by, context, text, std::move(set), std::move(shown), spoken, {}});
    one.words = words_of(one);
    one.set(one.words);
}

QString FormParts::words_of(const PlacedText& one) {
    auto words = QCoreApplication::translate(one.context, one.text);
    return one.spoken ? without_mnemonic(words) : words;
}

void FormParts::title_window(const char* text) {
    say_words(
        text, form_, [this](const QString& said) { form_.setWindowTitle(said); },
        [this] { return form_.windowTitle(); });
}

bool FormParts::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &form_ && event->type() == QEvent::LanguageChange)
        for (auto& one : said_) {
            if (!one.by) continue;
            const bool stands = one.shown() == one.words;
            one.words = words_of(one);
            if (stands) one.set(one.words);
        }
    return QObject::eventFilter(watched, event);
}

void FormParts::name_widget(QWidget& widget, const char* title) {
    say_words(
        title, widget, [&widget](const QString& said) { widget.setAccessibleName(said); },
        [&widget] { return widget.accessibleName(); }, true);
}

void FormParts::say_tip(QWidget& on, const char* text) {
    say_words(
        text, on, [&on](const QString& said) { on.setToolTip(said); }, [&on] { return on.toolTip(); });
}

void FormParts::say_hint(QLineEdit& in, const char* text) {
    say_words(
        text, in, [&in](const QString& said) { in.setPlaceholderText(said); }, [&in] { return in.placeholderText(); });
}

QHBoxLayout* add_row(QBoxLayout& in, std::initializer_list<QWidget*> widgets) {
    auto* row = new QHBoxLayout;
    for (auto* one : widgets) {
        if (one == nullptr)
            row->addStretch();
        else
            row->addWidget(one);
    }
    in.addLayout(row);
    return row;
}

QVBoxLayout* add_column(QHBoxLayout& in, int stretch) {
    auto* column = new QVBoxLayout;
    in.addLayout(column, stretch);
    return column;
}

void follow(std::initializer_list<QWidget*> widgets) {
    for (const auto* next = widgets.begin(); next != widgets.end() && next + 1 != widgets.end(); ++next)
        QWidget::setTabOrder(*next, *(next + 1));
}

void make_primary(QPushButton& button) {
    button.setProperty("kind", QStringLiteral("primary"));
    button.setDefault(true);
}

}  // namespace jcic::ui
