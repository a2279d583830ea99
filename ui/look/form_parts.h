#pragma once
// The label above a field, with the field's mnemonic.

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QWidget>
#include <functional>
#include <utility>
#include <vector>

namespace jcic::ui {

[[nodiscard]] inline QLabel* field_label(const QString& marked, QWidget* field, QWidget* parent) {
    auto* label = new QLabel(marked, parent);
    label->setProperty("kind", QStringLiteral("field"));
    label->setBuddy(field);
    return label;
}

// Fields for a whole number: what an input method commits is taken too, full-width digits as the digits that they are
// (Qt's own number fields take only those of the keyboard).

/// A number in a line, in its plain form.
class PlainNumber : public QIntValidator {
    Q_OBJECT
public:
    using QIntValidator::QIntValidator;
    State validate(QString& text, int& cursor) const override;
};

/// A number with steps.
class NumberBox : public QSpinBox {
    Q_OBJECT
public:
    explicit NumberBox(QWidget* parent = nullptr);

protected:
    QValidator::State validate(QString& text, int& cursor) const override;
};

// Rows of label and value with a thin rule under each, for pages of facts.

class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent = nullptr);
    /// Wraps labels at this width in pixels, for narrow places. 0: as wide as the widest.
    void set_label_width(int width) { label_width_ = width; }
    void show_rows(const std::vector<std::pair<QString, QString>>& rows);
    /// Shows exactly the "label\tvalue\n" lines of a page that is signed.
    void show_page(const QString& page);

private:
    int label_width_ = 0;
    std::vector<std::pair<QString, QString>> rows_;
};

// Builds a form. Each call makes one widget with its object name, texts and accessible name. Texts are Chinese, marked
// with QT_TR_NOOP in a function of the form's class, and are set again when the language changes.

class FormParts : public QObject {
public:
    /// Becomes a child of the form; names the form after its class if it has no name.
    explicit FormParts(QWidget& form);
    /// Sets the context of the texts that follow, if it is not the form's class.
    void speak_as(const char* context) { context_ = context; }

    /// Makes a widget of that object name; `title`, if any, is its accessible name only.
    template <class W, class... Args>
    W* make(const char* name, const char* title = nullptr, Args&&... args) {
        auto* made = new W(std::forward<Args>(args)..., &form_);
        made->setObjectName(QLatin1String(name));
        if (title != nullptr) name_widget(*made, title);
        return made;
    }
    /// Adds a widget after its label, which has its mnemonic: "名稱(&N)".
    template <class W, class... Args>
    W* add_field(QBoxLayout& in, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addWidget(make_label(*made, title));
        in.addWidget(made);
        return made;
    }
    /// `label`: returned for later changes to its text or visibility.
    template <class W, class... Args>
    W* add_field(QBoxLayout& in, QLabel*& label, const char* name, const char* title, Args&&... args) {
        auto* made = add_field<W>(in, name, title, std::forward<Args>(args)...);
        label = qobject_cast<QLabel*>(in.itemAt(in.count() - 2)->widget());
        return made;
    }
    template <class W, class... Args>
    W* add_field(QFormLayout& in, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addRow(make_label(*made, title), made);
        return made;
    }
    /// Adds one of several fields side by side, below its label.
    template <class W, class... Args>
    W* add_field(QGridLayout& in, int column, const char* name, const char* title, Args&&... args) {
        auto* made = make<W>(name, title, std::forward<Args>(args)...);
        in.addWidget(make_label(*made, title), 0, column);
        in.addWidget(made, 1, column);
        return made;
    }
    /// Makes only a widget's label, for another layout.
    [[nodiscard]] QLabel* make_label(QWidget& of, const char* title);

    /// Makes one line of text. `text` is null if it is set later.
    QLabel* make_line(const char* name, const char* text = nullptr, const char* kind = nullptr);
    /// Makes text that wraps.
    QLabel* make_text(const char* name, const char* text = nullptr, const char* kind = nullptr);
    QLabel* add_text(QBoxLayout& in, const char* name, const char* text = nullptr, const char* kind = nullptr);

    /// Makes a button that never becomes default by focus: CommandKeys handles Enter.
    QPushButton* make_button(const char* name, const char* text);
    template <class Act>
    QPushButton* make_button(const char* name, const char* text, Act act) {
        auto* made = make_button(name, text);
        connect(made, &QPushButton::clicked, &form_, std::move(act));
        return made;
    }

    QCheckBox* make_tick(const char* name, const char* text);
    QRadioButton* make_choice(const char* name, const char* text);

    struct Column {
        const char* key;  ///< key of its saved place and width (column_role)
        const char* title;
    };
    /// Makes a flat list, sorted by its headers. No columns: they are set later.
    QTreeWidget* make_list(const char* name, const char* title, const std::vector<Column>& columns);

    void title_window(const char* text);
    void name_widget(QWidget& widget, const char* title);  ///< for screen readers
    void say_tip(QWidget& on, const char* text);
    /// Sets a field's placeholder text.
    void say_hint(QLineEdit& in, const char* text);
    /// Sets the text of any widget with setText. `context`: translation context, if not the form's own.
    template <class W>
    void say_text(W& on, const char* text, const char* context = nullptr) {
        say_words(
            text, on, [&on](const QString& said) { on.setText(said); }, [&on] { return on.text(); }, false, context);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Sets the text by `set` now and after each change of language, unless `shown` returns another text by then: a
    /// text that was set later, by another call or by hand, is kept.
    void say_words(const char* text, QObject& by, std::function<void(const QString&)> set,
                   std::function<QString()> shown, bool spoken = false, const char* context = nullptr);
    struct PlacedText {
        QPointer<QObject> by;  ///< no more texts are set once it is destroyed
        const char* context;
        const char* text;
        std::function<void(const QString&)> set;
        std::function<QString()> shown;
        bool spoken;    ///< read by a screen reader: without mnemonic
        QString words;  ///< in the current language, set or not
    };
    [[nodiscard]] static QString words_of(const PlacedText& one);
    QWidget& form_;
    const char* context_ = nullptr;
    std::vector<PlacedText> said_;
};

template <class Layout>
Layout* lay_out(QWidget& in, int spacing, QMargins margins = {}) {
    auto* layout = new Layout(&in);
    layout->setSpacing(spacing);
    layout->setContentsMargins(margins);
    return layout;
}
template <class Layout>
Layout* add_layout(QBoxLayout& in, int spacing, int stretch = 0) {
    auto* layout = new Layout;
    layout->setSpacing(spacing);
    layout->setContentsMargins({});
    in.addLayout(layout, stretch);
    return layout;
}
template <class W>
W* put(QBoxLayout& in, W* widget, int stretch = 0) {
    in.addWidget(widget, stretch);
    return widget;
}
/// Adds widgets in a row; null: a stretch.
QHBoxLayout* add_row(QBoxLayout& in, std::initializer_list<QWidget*> widgets);
/// Adds a column within a row.
QVBoxLayout* add_column(QHBoxLayout& in, int stretch = 1);
/// Sets the tab order of these widgets.
void follow(std::initializer_list<QWidget*> widgets);
/// Makes this the window's main button: Enter presses it, unless another button has the focus (CommandKeys).
void make_primary(QPushButton& button);

}  // namespace jcic::ui
