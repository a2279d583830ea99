#pragma once
// Makes words_for() total: fault_codes.def declares one function for every code, and the program links only if each is
// defined (faults_<group>.cpp).

#include <QCoreApplication>
#include <QString>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>

#include "app/words/key_words.h"
#include "app/words/words.h"

namespace jcic::words {

/// The texts of one fault.
class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)

public:
    explicit FaultWords(const Fault& fault) : fault_(fault) {}

#define FAULT(name, text, outcome) [[nodiscard]] Words name() const;
#include "app/base/fault_codes.def"
#undef FAULT

    /// Texts for a person's own card ("whose"), which neither JCIC nor a custodian manages; nullopt if the texts for
    /// any card are sufficient.
    [[nodiscard]] std::optional<Words> of_own_card() const;

    /// "由 settings.conf 第 9 行「card_profile」所設。": for a setting that prevented the start.
    [[nodiscard]] QString set_where() const;
    /// "密碼可能已送入晶片卡…": of a card, reader or service that was lost while it had a password.
    [[nodiscard]] QString password_not_known() const;

private:
    using Choices = std::initializer_list<std::pair<std::string_view, QString>>;

    /// The detail unchanged; "" if missing.
    [[nodiscard]] QString detail(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;
    /// The sentence with %1 replaced by the detail; "" if there is no such detail.
    [[nodiscard]] QString with(std::string_view key, const QString& sentence) const;
    /// A detail that is one of the registers' words: a field's, state's or step's title.
    [[nodiscard]] QString register_word(std::string_view key) const;
    /// A detail that is a number, or 0 if missing: for tr("…%n…", nullptr, count(key)).
    [[nodiscard]] int count(std::string_view key) const;
    /// The sentence made with count(key); "" if there is no such detail.
    [[nodiscard]] QString with_count(std::string_view key, const QString& sentence) const;
    /// The same for a detail that is an ISO time: shown in Taiwan's time and ROC form.
    [[nodiscard]] QString with_time(std::string_view key, const QString& sentence) const;
    /// The sentence for the detail's value; `otherwise` if there is none, or if that sentence lacks its own detail.
    [[nodiscard]] QString choose(std::string_view key, Choices choices, const QString& otherwise) const;

    [[nodiscard]] Words workstation_certificate() const;
    [[nodiscard]] QString wrongly_named(const QString& otherwise) const;

    [[nodiscard]] QString picture_advice() const;
    [[nodiscard]] QString on_pages(const QString& named, const QString& otherwise) const;
    [[nodiscard]] QString empty_pages_advice(const QString& first) const;
    [[nodiscard]] QString card_certificate_cause() const;
    [[nodiscard]] QString card_certificate_advice() const;
    [[nodiscard]] QString card_module_cause() const;
    [[nodiscard]] QString card_module_advice() const;
    [[nodiscard]] std::optional<Words> of_own_pin() const;
    [[nodiscard]] Words card_pin_format_of_own() const;
    [[nodiscard]] Words card_pin_refused_of_own() const;
    [[nodiscard]] Words card_certificate_of_own() const;
    [[nodiscard]] QString wrong_line() const;  ///< "「policy.conf」：第 3 行有誤。…", for a line of settings
    [[nodiscard]] QString wrong_answer_line() const;
    [[nodiscard]] QString tries_left() const;  ///< "尚可再試 2 次。"
    [[nodiscard]] QString id_cause() const;    ///< what is wrong in an ID number, and where
    [[nodiscard]] QString digits_cause(int length) const;
    /// For a number with an invisible character (app/domain/folding.h), else `otherwise`.
    [[nodiscard]] QString unseen_cause(const QString& otherwise) const;
    [[nodiscard]] QString unseen_advice(const QString& otherwise) const;
    [[nodiscard]] QString field_name() const;  ///< from detail "field": 案號
    /// The system's error about a file (reason_of_errno) in words, and what to do; `otherwise` for any other.
    [[nodiscard]] QString disk_cause(const QString& otherwise) const;
    [[nodiscard]] QString disk_advice(const QString& otherwise) const;
    [[nodiscard]] QString what_was_sent() const;  ///< to the print service: whether sheets may have come out
    [[nodiscard]] QString opened_on() const;      ///< "自 113-04-17 起始得辦理。" for detail "since"

    const Fault& fault_;
};

}  // namespace jcic::words
