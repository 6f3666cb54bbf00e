/**
 * What is paid, as a document says it: one form for each family of product types.
 *
 * <p>Enter by {@link io.espalier.adapters.files.product.ProductFields}: it reads the type, asks the type's {@link
 * io.espalier.adapters.files.product.ProductForm} which fields the document may have, and lets it read them. Every fault
 * is reported, then nothing is made. Knows documents, problems and products; nothing of markets.
 */
package io.espalier.adapters.files.product;
